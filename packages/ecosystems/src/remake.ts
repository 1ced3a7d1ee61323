import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Remember } from './probe.ts';

/** What is asked about files that a program compiled and read in place of their sources. */
export interface RemakeRequest {
  /** Of the machine that runs. */
  readonly files: HostFiles;
  /** Regular files, each compiled from a source that is there. */
  readonly compiled: readonly RawPath[];
  /** Programs that the run started, every symlink resolved. */
  readonly programs: readonly RawPath[];
  /** Of the run. */
  readonly environment: Readonly<Record<string, string>>;
  readonly remember: Remember;
  /** Of one call of a program; for tests. */
  readonly timeoutMs?: number;
}

/**
 * `same`: made again it does the same. `other`: it is taken for its source's and is not: what it holds is what really ran. `stale`: its program
 * would not take it, since the source has changed. `unknown`: nobody could say.
 */
export type Remade =
  { readonly kind: 'same' | 'other' | 'stale' } | { readonly kind: 'unknown'; readonly why: string };

/** What tells whether programs of a run write what they compile. */
export type CompilingRun = Pick<RemakeRequest, 'files' | 'programs' | 'environment'> & {
  /** The command itself. */
  readonly argv: readonly string[];
};

/** Files that programs compile from sources by themselves, where they miss them. */
export interface Remake {
  /** What makes such a file again, and when: the rule of the scope that leaves it out says so. */
  readonly by: string;
  /** Whether a program would take a file as it stands for its source's, by the first bytes; undefined where those do not say. */
  readonly isTaken: (files: HostFiles, path: RawPath) => boolean | undefined;
  /** Why programs of the run would write none of what they compile, so that each start would compile it anew; undefined: they do. */
  readonly notWritten: (run: CompilingRun) => string | undefined;
  /** Has programs of the run make files again, and compares. Nothing that is compiled is executed. */
  readonly judge: (request: RemakeRequest) => Promise<ReadonlyMap<RawPath, Remade>>;
}
