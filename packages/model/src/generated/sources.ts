// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Where the bytes of an environment come from: what public packages give, and what is kept in the capsule. Amounts are of distinct contents, each counted once.
 */
export interface Sources {
  sourcesVersion: '1-0-3';
  tool: Tool;
  treeDigest: string;
  total: SourceAmount;
  /**
   * @maxItems 1000
   */
  ecosystems: SourceEcosystem[];
  /**
   * Those that give something or of which something is kept, largest first
   *
   * @maxItems 250000
   */
  packages: SourcePackage[];
  kept: SourcesKept;
}
export interface Tool {
  name: string;
  version: string;
}
export interface SourceAmount {
  contents: number;
  bytes: number;
}
/**
 * Packages with one type of purl
 */
export interface SourceEcosystem {
  /**
   * The type of their purls
   */
  type: string;
  name: string;
  /**
   * That give something
   */
  packages: number;
  gives: SourceAmount;
  /**
   * Bytes of the packages themselves
   */
  download: number;
  kept: SourceAmount;
}
export interface SourcePackage {
  purl: string;
  /**
   * As in the Lock
   */
  answer?: 'proven' | 'trusted' | 'unreachable' | 'gone';
  gives: SourceAmount;
  derived?: SourceAmount1;
  from?: SourceArtifact;
  kept: SourceAmount;
  bytecode?: SourceAmount2;
  /**
   * Why something of it is kept; empty if nothing is
   */
  why: string;
  /**
   * As in the Lock
   */
  licence?: string;
  sharing?: SourceSharing;
}
/**
 * The part of gives that is not in its file as it stands, and that rules make of it; absent if there is none
 */
export interface SourceAmount1 {
  contents: number;
  bytes: number;
}
/**
 * Absent where nothing comes from it
 */
export interface SourceArtifact {
  download: number;
  sha256: string;
  /**
   * @minItems 1
   * @maxItems 64
   */
  urls: string[];
}
/**
 * The part of kept that is bytecode; absent if none is
 */
export interface SourceAmount2 {
  contents: number;
  bytes: number;
}
/**
 * Whether it may be passed on to anybody, by a table of what is known and by what it states itself
 */
export interface SourceSharing {
  may: 'yes' | 'no' | 'unknown';
  why: string;
  /**
   * A page that says so
   */
  source?: string;
}
export interface SourcesKept {
  total: SourceAmount3;
  /**
   * Bytes in the capsule, compressed
   */
  stored: number;
  /**
   * Files of no package, largest first
   *
   * @maxItems 10000
   */
  groups: KeptGroup[];
}
/**
 * With what is kept of packages
 */
export interface SourceAmount3 {
  contents: number;
  bytes: number;
}
export interface KeptGroup {
  /**
   * git: in a commit that a remote has, named by URL and commit; project: of the project; data: inputs elsewhere; bytecode: compiled from source code; generated: written by a tool; machine: anything else of the machine, by the reason why it is included, or by directory
   */
  what: 'git' | 'project' | 'data' | 'bytecode' | 'generated' | 'machine';
  name: string;
  amount: SourceAmount;
}
