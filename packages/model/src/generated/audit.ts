// Generated from schemas/ by `npm run generate`. Do not edit.

export type Verdict = 'available' | 'redirected' | 'changed' | 'refused' | 'unreachable' | 'gone' | 'unasked';
/**
 * every-version: all that was ever published; unless-deleted: the same, less what its publisher deletes; until-superseded: the newest version
 */
export type Keeps = 'every-version' | 'unless-deleted' | 'until-superseded' | 'unknown';

/**
 * Which of the packages that a rebuild needs can be fetched today, and how long their archives keep them.
 */
export interface Audit {
  auditVersion: '1-0-0';
  tool: Tool;
  /**
   * UTC
   */
  madeAt: string;
  treeDigest: string;
  asked: AuditAsked;
  /**
   * What breaks first comes first
   *
   * @maxItems 250000
   */
  packages: AuditPackage[];
  /**
   * On which the packages rest that the capsule does not contain; the least lasting first
   *
   * @maxItems 250000
   */
  archives: AuditArchive[];
  kept?: AuditKept;
}
export interface Tool {
  name: string;
  version: string;
}
export interface AuditAsked {
  /**
   * nothing: offline; size: whether it is there with as many bytes; content: all bytes were compared
   */
  what: 'nothing' | 'size' | 'content';
  urls: number;
  /**
   * Redirects and attempts included
   */
  requests: number;
  seconds: number;
}
export interface AuditPackage {
  purl: string;
  sha256: string;
  size: number;
  /**
   * Where the nearest copy is: in the capsule, in the store of whoever asked, or in archives only
   */
  at: 'capsule' | 'store' | 'archive';
  /**
   * The best of its URLs; where none gives it, the one that leaves most hope
   */
  verdict: 'available' | 'redirected' | 'changed' | 'refused' | 'unreachable' | 'gone' | 'unasked';
  /**
   * The URL that gives it, of an archive that keeps it longest
   */
  best?: string;
  /**
   * Of the archive of the best URL
   */
  keeps: 'every-version' | 'unless-deleted' | 'until-superseded' | 'unknown';
  /**
   * @minItems 1
   * @maxItems 64
   */
  urls: AuditUrl[];
}
export interface AuditUrl {
  url: string;
  verdict: Verdict;
  detail?: string;
  keeps: Keeps;
}
export interface AuditArchive {
  name: string;
  keeps: Keeps;
  /**
   * What is known of it
   */
  says?: string;
  /**
   * Who says so: a URL
   */
  source?: string;
  packages: number;
  bytes: number;
}
/**
 * What --keep put into the capsule
 */
export interface AuditKept {
  capsule: string;
  /**
   * Of the capsule
   */
  size: number;
  packages: number;
  bytes: number;
}
