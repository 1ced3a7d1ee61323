import { HolotypeError } from '@holotype/model';

export type HostErrorCode =
  /** `ulimit -v` leaves no room for a thread. */
  | 'HOST_ADDRESS_SPACE'
  | 'HOST_COMMAND_FAILED'
  | 'HOST_DISK_FULL'
  | 'HOST_NOT_A_ROOT'
  /** What is done by descriptor goes through /proc. */
  | 'HOST_NO_PROC'
  /** A terminal for a command, and none can be made. */
  | 'HOST_NO_TERMINAL'
  | 'HOST_OUTPUT_EXISTS'
  | 'HOST_READ_DENIED'
  | 'HOST_READ_FAILED'
  | 'HOST_SYMLINK_LOOP'
  | 'HOST_TOO_LARGE'
  | 'HOST_WRITE_FAILED';

/** The machine refused: a file, a process or a system call. */
export class HostError extends HolotypeError<HostErrorCode> {}

/** What `use` gives; undefined where the machine refuses it. */
export const unlessRefused = <T>(use: () => T): T | undefined => {
  try {
    return use();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
};

/** True if `error` is a Node system error with this code (`ENOENT`, `EACCES`, …). */
export const isSystemError = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
