import type { Entry, Run } from '@holotype/model';
import type { Parts } from './parts.ts';

type Content = string | Uint8Array;

interface Common {
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  /** Name to value. */
  readonly xattrs?: Readonly<Record<string, Content>>;
}
/** What lies at a path. A path that links to another names it by `sameAs`. */
export type Node = Common &
  (
    | { readonly file: Content }
    | { readonly directory: true }
    | { readonly link: string }
    | { readonly fifo: true }
    | { readonly sameAs: string }
    | {
        readonly device: 'block' | 'character';
        readonly major: number;
        readonly minor: number;
      }
  );

/** An output that the run is said to have made. */
export interface Result {
  readonly content: Content;
  readonly type?: 'file' | 'symlink';
  readonly declared?: boolean;
  readonly varies?: boolean;
  readonly rewritten?: boolean;
}

/** A capsule of a run, by what matters of it. What is not said is as plain as can be. Paths are absolute, in bytes as latin1. */
export interface Description {
  /** By path. Directories that lead there come by themselves, mode 0755, root's. */
  readonly tree?: Readonly<Record<string, Node>>;
  /** Default: `/bin/true`, whether it is there or not. */
  readonly argv?: readonly string[];
  /** Default: `/p`, which is the project too. */
  readonly workingDirectory?: string;
  /** Of the run and of its home; default 1000. */
  readonly uid?: number;
  readonly gid?: number;
  /** Name to value; default PATH alone. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly stdin?: Content;
  /** Default: nothing. */
  readonly stdout?: Content;
  readonly stderr?: Content;
  /** By path, as texts of documents; their bytes are in the capsule. */
  readonly outputs?: Readonly<Record<string, Result>>;
  /** As typed. */
  readonly claims?: readonly string[];
  /** Data slots: name to path in the root and content, which the capsule does not hold. */
  readonly slots?: Readonly<Record<string, { readonly path: string; readonly content: Content }>>;
  /** More of the run, or other. */
  readonly run?: Partial<Run>;
  /** Entries as they stand, in any order and however wrong, behind those of `tree`. */
  readonly entries?: readonly Entry[];
  /** The last word, before digests are taken of all of it. */
  readonly alter?: (parts: Parts) => void;
}
