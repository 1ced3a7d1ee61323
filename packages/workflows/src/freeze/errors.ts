import { HolotypeError } from '@holotype/model';

export type FreezeErrorCode =
  /** The command ended with an error, or was killed. */
  | 'FREEZE_RUN_FAILED'
  /** A declared output was not made. */
  | 'FREEZE_OUTPUT_MISSING'
  /** A policy or claim names no output of the run, or a value that it does not have. */
  | 'FREEZE_NOTHING_MATCHES'
  /** The run itself does not give the value that a claim states. */
  | 'FREEZE_CLAIM_NOT_MET'
  /** `--strict`: text that looks like a secret would be kept. */
  | 'FREEZE_SECRET_FOUND'
  /** `--strict`: the trace is not complete. */
  | 'FREEZE_TRACE_INCOMPLETE'
  /** `--private`: what would be shared names the person or the machine. */
  | 'FREEZE_NOT_PRIVATE'
  /** The run works in /dev/shm itself, or in a directory of /run's own, which every replay makes anew. */
  | 'FREEZE_PLACE_NOT_HELD'
  /** The run printed more than `--max-output` allows, and was stopped. */
  | 'FREEZE_OUTPUT_TOO_LARGE'
  /** A run of an earlier freeze is kept under this name. */
  | 'FREEZE_PARTIAL_KEPT'
  /** Another freeze is at work under this name. */
  | 'FREEZE_PARTIAL_BUSY'
  /** `--resume`: no run is kept there, or none that this version and user can go on from. */
  | 'FREEZE_PARTIAL_INVALID'
  /** `--plan`: the list cannot be read, or names what does not come along. */
  | 'FREEZE_PLAN_INVALID'
  /** Files change faster than they can be captured. */
  | 'FREEZE_NOT_STEADY';

export class FreezeError extends HolotypeError<FreezeErrorCode> {}
