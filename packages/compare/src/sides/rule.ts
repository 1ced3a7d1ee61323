import type { RawPath } from '@holotype/model';

/** What a path alone does not tell; a rule that needs it does not apply without it. */
export interface SideFacts {
  /** Whether the run left a file of this path, in the same form as the path that is asked about. */
  readonly has?: (path: RawPath) => boolean;
  /** Bytes of the file. */
  readonly size?: number;
}

/** Files that a tool leaves beside results, which are not results themselves. A path is of a rule if one of its lists names it. */
export interface SideRule {
  /** What they are, to be read behind "a side file: ". */
  readonly name: string;
  /** Why they say nothing about the result, one line. */
  readonly why: string;
  /** Names of directories: all that lies in one, and itself. */
  readonly directories?: readonly string[];
  /** Names of files; `*` stands for any part of a name. */
  readonly files?: readonly string[];
  /** Of the path with a slash before it; bounded, so that none can be made to run long. */
  readonly paths?: readonly RegExp[];
  /** Only if such a file stands beside it: the same name with this instead of what is behind the star. */
  readonly beside?: string;
  /** Only if it is empty. */
  readonly empty?: boolean;
  /** So many, and of so little use, that what lies in its directories is not even recorded. */
  readonly bulk?: boolean;
}
