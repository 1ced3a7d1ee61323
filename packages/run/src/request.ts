import type { RawPath } from '@holotype/model';
import type { EnclosureName } from './enclosure.ts';

export interface RunRequest {
  /** The rebuilt root, an absolute path on this machine. */
  readonly root: RawPath;
  /** A path inside the root, or a name to look for on the captured PATH; then its arguments. */
  readonly argv: readonly [string, ...string[]];
  /** The whole environment of the command, as it was captured. */
  readonly environment: Readonly<Record<string, string>>;
  /** Inside the root, absolute; default `/`. */
  readonly workingDirectory?: string;
  /** Keeps what the command writes, in the root. Otherwise it goes to scratch and is dropped. */
  readonly write: boolean;
  /** Where the scratch directory is made; default the system's place for temporary files. */
  readonly scratch?: RawPath;
  readonly enclosure?: EnclosureName | 'auto';
  /** `inherit` (default) gives the command the caller's terminal; `capture` closes stdin and keeps the output. */
  readonly stdio?: 'inherit' | 'capture';
  /** Bytes of captured stdout and stderr each; default 64 MiB. */
  readonly maxOutput?: number;
  /** Gets each note as soon as it is known; the first names the enclosure. */
  readonly note?: (line: string) => void;
}
export interface RunInRootResult {
  readonly enclosure: EnclosureName;
  /** 127 if there is no such command, 126 if it cannot be executed; undefined if a signal ended it. */
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  /** What the user should know: the enclosure, what it could not do, what was put back. */
  readonly notes: readonly string[];
  /** Captured, as UTF-8; empty with `inherit`. */
  readonly stdout: string;
  readonly stderr: string;
}
