import type { RawPath } from '@holotype/model';
import type { Contact } from './contact.ts';
import type { TraceNotice } from './notices.ts';
import type { Ranks } from './ranks.ts';
import type { MechanismName } from './request.ts';
import type { TracedFile } from './traced-file.ts';

export type ReasonCode =
  /** A mechanism that would have been better does not work here. */
  | 'mechanism-unusable'
  /** The mechanism cannot see all that happens. */
  | 'mechanism-partial'
  /** Arguments of a process that this user may not look into. */
  | 'unreadable'
  /** A program of the run traces others; ptrace refuses that. */
  | 'ptrace-inside'
  /** A program of the run answers system calls of others itself. */
  | 'listener-inside'
  /** A setuid or setgid program ran without its privilege. */
  | 'setuid'
  /** Processes outlived the command and were killed. */
  | 'daemon-left'
  /** A process made mounts of its own: paths are as it saw them. */
  | 'mount-namespace'
  /** A file was opened by handle, without a name. */
  | 'open-by-handle'
  /** A system call interface that is not known. */
  | 'foreign-abi'
  /** A file that the run changed is not kept as it was. */
  | 'preimage-limit'
  | 'preimage-failed'
  /** A directory with very many files was moved. */
  | 'directory-moved'
  /** A program of the run has others started where nobody watches. */
  | 'elsewhere'
  /** A rank left no whole account of itself. */
  | 'rank-unseen'
  /** A rank used what its machine has, and this one has not or has otherwise. */
  | 'other-on-node'
  | 'output-limit'
  | 'timed-out';

export interface TraceReason {
  readonly code: ReasonCode;
  readonly detail: string;
}

export interface RunEnd {
  readonly exitCode: number | undefined;
  /** `SIGSEGV` and the like. */
  readonly signal: string | undefined;
  readonly timedOut: boolean;
}

export interface Usage {
  /** Seconds until the command, not its last descendant, ended. */
  readonly wall: number;
  /** Seconds, of all descendants; undefined where the mechanism does not measure. */
  readonly user: number | undefined;
  readonly system: number | undefined;
  /** Bytes resident in the largest process. */
  readonly peakMemory: number | undefined;
  /** Started in all; undefined where the mechanism does not count. */
  readonly processes: number | undefined;
  /** Most alive at once in all processes together. */
  readonly threads: number | undefined;
}

export interface TracedProgram {
  readonly path: RawPath;
  /** As the program saw it; scripts: the name by which the kernel started their interpreter. */
  readonly argv0?: RawPath;
}

export interface Trace {
  readonly mechanism: MechanismName;
  /** Every file that was opened or executed is in `files`. */
  readonly complete: boolean;
  /** Why it is not complete, and what else is worth saying. */
  readonly reasons: readonly TraceReason[];
  readonly end: RunEnd;
  readonly usage: Usage;
  /** Sorted by path. */
  readonly files: readonly TracedFile[];
  /** Opened, started or asked for, but never there; sorted. */
  readonly missing: readonly RawPath[];
  readonly contacts: readonly Contact[];
  /** Each once. */
  readonly notices: readonly TraceNotice[];
  /** Sorted by path. */
  readonly programs: readonly TracedProgram[];
  /** Of a run that a launcher started many times over, if they were watched. */
  readonly ranks?: Ranks;
}
