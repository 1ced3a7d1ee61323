import type { Identity, Isolation, OutputFiles, Shown, TerminalSize, Typed } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { GpuDevice } from './gpu/gpu-driver.ts';
import type { Image } from './image/image.ts';

/** A file or directory of this machine that appears inside. */
export interface RequestedBind {
  /** Absolute, on this machine; may be a part of the root itself, which the command may change then. */
  readonly source: RawPath;
  /** Absolute, inside; the root need not have it. */
  readonly target: RawPath;
  /** What the command writes there stays. */
  readonly writable: boolean;
  /** A part of this machine's GPU driver: what mounts nothing shows a copy, or the file at its own path. */
  readonly driver?: boolean | undefined;
}

export interface RequestedTerminal extends TerminalSize {
  readonly typed: readonly Typed[];
}

/** A rebuilt directory on this machine. */
export interface Directory {
  readonly form: 'dir';
  /** Absolute. */
  readonly path: RawPath;
  /** Keeps what the command writes, in the directory. Otherwise it goes to scratch and is dropped. */
  readonly write: boolean;
}

/** What was rebuilt, for a command to run in. */
export type Rebuilt = Directory | Image;

/** A command, and what it gets of this machine. */
export interface CommandRequest {
  /** A path inside, or a name to look for on the captured PATH; then its arguments. */
  readonly argv: readonly [string, ...string[]];
  /** The whole environment of the command, as it was captured. */
  readonly environment: Readonly<Record<string, string>>;
  /** Inside, absolute; default `/`. */
  readonly workingDirectory?: string;
  /** Where the scratch directory is made; default the system's place for temporary files. */
  readonly scratch?: RawPath;
  readonly binds?: readonly RequestedBind[] | undefined;
  /** Of its GPUs, besides what every command gets; `engine`: whatever the engine gives, which is in another machine. */
  readonly devices?: readonly GpuDevice[] | 'engine' | undefined;
  /** The ids that the command sees itself run as; default whatever the runtime gives. */
  readonly identity?: Identity | undefined;
  /** Absolute, inside: made if missing, mode 0700, what is written there is dropped. */
  readonly home?: string | undefined;
  /** Default `host`. */
  readonly network?: 'host' | 'none' | undefined;
  /** Seconds; then SIGTERM, and five seconds later SIGKILL, to everything inside. Default none. */
  readonly timeout?: number | undefined;
  /** A file on this machine; default the caller's with `inherit`, else empty. */
  readonly stdin?: RawPath | undefined;
  /** It finds a pipe, not the file. */
  readonly pipesInput?: boolean | undefined;
  /** The command has one of its own, of this size, where `stdin` is typed as it was: with files that take what it writes. */
  readonly terminal?: RequestedTerminal | undefined;
  /**
   * `inherit` (default) gives the command the caller's terminal; `capture` keeps the output; files take it, and end a run that writes too much.
   * In an image only files.
   */
  readonly stdio?: 'inherit' | 'capture' | OutputFiles;
  /** With `inherit`: how what it writes comes to the caller's own streams; default as it is. */
  readonly shown?: Shown | undefined;
  /** Bytes of captured stdout and stderr each; default 64 MiB. */
  readonly maxOutput?: number;
  /** Gets each note as soon as it is known; the first names the runtime. */
  readonly note?: (line: string) => void;
}

/** A command in what was rebuilt. */
export interface StartRequest<Form extends Rebuilt = Rebuilt> extends CommandRequest {
  readonly rebuilt: Form;
}

/** How a command ended. */
export interface Ended {
  /** 127 if there is no such command, 126 if it cannot be executed; undefined if a signal ended it. */
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  /** Captured, as UTF-8; empty otherwise. */
  readonly stdout: string;
  readonly stderr: string;
  /** Undefined: nothing was started. */
  readonly isolation: Isolation | undefined;
  /** Seconds from the command's start to its end. */
  readonly wall: number;
  /** Bytes, of the process that held most; undefined below some 60 MB, which the launcher itself takes, and under bwrap and proot. */
  readonly peakMemory: number | undefined;
  readonly timedOut: boolean;
  /** It wrote more than its output files take and was killed. */
  readonly outputLimit: boolean;
}

export interface RunResult extends Ended {
  /** The name of the runtime. */
  readonly by: string;
  /** What the user should know: the runtime, what it could not do, what was put back. */
  readonly notes: readonly string[];
}
