import type { CommandInput } from '@holotype/host';

/** In order of preference. */
export const mechanismNames = ['guarded', 'ptrace', 'notify', 'strace', 'none'] as const;
export type MechanismName = (typeof mechanismNames)[number];

/** All local paths are as Node takes them, not raw. */
export interface TraceRequest {
  /** The program, looked up on the PATH of `environment`, and its arguments. */
  readonly argv: readonly [string, ...string[]];
  readonly workingDirectory: string;
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** An existing directory on disk; pre-images go there and stay. */
  readonly scratch: string;
  /** A local file; undefined is /dev/null. */
  readonly stdin: string | undefined;
  /** In place of `stdin`: what comes while the command runs, perhaps at a terminal of its own. */
  readonly input?: CommandInput | undefined;
  /** Local files to write. */
  readonly stdout: string;
  readonly stderr: string;
  /** Also to this process's own stdout and stderr, as it comes. */
  readonly echo: boolean;
  /** Bytes of stdout and stderr together that are kept; default: all. The command is not stopped by it. */
  readonly outputLimit?: number;
  /** Called before each part of its output is kept or shown. */
  readonly printed?: (part: Uint8Array) => void;
  /** Called when the command first uses a path. */
  readonly reached?: () => void;
  /** Seconds; then the command and its descendants are killed. */
  readonly timeout?: number;
  /** Seconds that descendants are given once the command has ended; default 2. */
  readonly linger?: number;
  /** Bytes of all pre-images together; default: no limit. */
  readonly preimageLimit?: number;
  /** Tried in this order; default: all, as mechanismNames has them. */
  readonly mechanisms?: readonly MechanismName[];
  /** Aborted, it kills the command and its descendants; traceRun then throws the signal's reason. */
  readonly signal?: AbortSignal;
}
