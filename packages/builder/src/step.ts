import type { ArchiveFile } from './file.ts';

interface Common {
  /** Unique in a plan: lower case, digits, `-`. */
  readonly id: string;
  readonly title: string;
  /** Reasons, one line each, as they stand in comments. Captured text in it is quoted by the target. */
  readonly why: readonly string[];
}
/** Lays files over the root, as they stand in the archive. */
export interface PlaceStep extends Common {
  readonly kind: 'place';
  readonly archive: ArchiveFile;
  /** purls of packages that come this way. */
  readonly packages: readonly string[];
}
/** How the run was started: nothing is done, the image says so. */
export interface StartStep extends Common {
  readonly kind: 'start';
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  readonly labels: readonly { readonly name: string; readonly value: string }[];
  /** UTF-8 text, absolute; undefined: the root. */
  readonly workingDirectory: string | undefined;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
  /** Undefined: a capture of a machine has no command. */
  readonly argv: readonly string[] | undefined;
}
/** What is done, whatever the target: blocks plan steps, targets render them. */
export type Step = PlaceStep | StartStep;
