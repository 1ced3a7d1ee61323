/** Whether something may be passed on to anybody, unchanged and for nothing. */
export interface Sharing {
  readonly may: 'yes' | 'no' | 'unknown';
  /** One sentence for people. */
  readonly why: string;
  /** The page that says it; undefined where nobody does. */
  readonly source: string | undefined;
}

/** What is known of some packages or files; the first rule that matches counts. */
export interface SharingRule extends Sharing {
  /** What the pattern is of: a purl, a URL, or a path. */
  readonly of: 'package' | 'archive' | 'file';
  readonly pattern: RegExp;
}
