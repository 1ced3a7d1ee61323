import type { Fact, Replay, Run, RunOutput } from '@holotype/model';
import type { TableExcerpt } from '@holotype/compare';
import type { Cause } from './causes.ts';
import type { Left } from './left.ts';

/** The run as it was frozen, and what came of it here. */
export interface WorkloadRequest {
  readonly run: Run;
  /** Recorded bytes; undefined: not in the capsule. */
  readonly expected: (sha256: string) => Promise<Uint8Array | undefined>;
  /** Undefined: nothing of that type is there. `path`: text as in the Manifest. */
  readonly actual: (path: string, type: RunOutput['type']) => Promise<Left | undefined>;
  /** Why something lies at an output that was not read; undefined: it was, or nothing lies there. */
  readonly unread?: (path: string) => string | undefined;
  /** Why what lies at a recorded output does not count as made here; undefined: it does, or nothing lies there. */
  readonly unmade?: (path: string) => string | undefined;
  /** What the run made or changed where it works, and the capsule does not know. */
  readonly unknown: readonly Unknown[];
  /** What must be said of an output with these bytes though it agrees. `path` as in the Manifest; of what was printed `stdout`. */
  readonly remark?: (path: string, sha256: string, size: number) => string | undefined;
  readonly stdout: Left;
  readonly end: WorkloadEnd;
  /** When it was started here: seconds since 1970; undefined: not known. */
  readonly began?: number | undefined;
  /** The same run a second time here. */
  readonly again?: AgainRun | undefined;
  /** Asked once what the first run came to: runs it a second time, unless that would tell nothing. */
  readonly runAgain?: ((first: Replay) => Promise<AgainRun | undefined>) | undefined;
  /** What people compare of the two machines. */
  readonly facts?: readonly Fact[] | undefined;
  /** Seconds. */
  readonly wall: number;
  readonly form: string;
  readonly enclosure: string;
  readonly isolation: Replay['isolation'];
  readonly causes: readonly Cause[];
  /** Told only of a result that is not the same. */
  readonly suspected?: readonly Cause[];
  /** Files that the run got instead of the recorded ones. */
  readonly edited?: Replay['edited'] | undefined;
  /** Everything counts, whatever is claimed. */
  readonly strict?: boolean;
  /** What the reader asks beside what the capsule says; undefined: nothing. */
  readonly asked?: Replay['asked'] | undefined;
}
/** What a second run here left; outputs that are not `apart` are those of the first. */
export interface AgainRun extends NonNullable<Replay['again']> {
  readonly actual: WorkloadRequest['actual'];
  readonly stdout: Left;
}
export interface Unknown {
  /** Text. */
  readonly path: string;
  readonly how: 'made' | 'changed';
}
export interface WorkloadEnd {
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  readonly timedOut: boolean;
}

export type PictureMedia = 'image/png' | 'image/jpeg' | 'image/svg+xml';

/** A figure for people to look at; of one that is the same here, `captured` alone. Bytes are not trusted. */
export interface OutputPicture {
  /** As in Replay.outputs. */
  readonly name: string;
  readonly captured?: PictureFile;
  readonly here?: PictureFile;
  /** PNG: the recorded picture in grey, what differs in red. */
  readonly difference?: Uint8Array;
}
export interface PictureFile {
  readonly media: PictureMedia;
  readonly content: Uint8Array;
}

/** Rows of a table that differ. Text is not trusted. */
export interface OutputTable {
  /** As in Replay.outputs. */
  readonly name: string;
  readonly excerpt: TableExcerpt;
}

/** Did the result come out; and what to look at where it did not. */
export interface ComparedRun {
  readonly replay: Replay;
  readonly pictures: readonly OutputPicture[];
  readonly tables: readonly OutputTable[];
}
