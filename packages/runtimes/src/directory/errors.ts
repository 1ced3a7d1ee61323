import { HolotypeError } from '@holotype/model';

export type RunErrorCode =
  | 'RUN_BIND_INVALID'
  | 'RUN_BIND_UNSUPPORTED'
  | 'RUN_ENCLOSURE_FAILED'
  | 'RUN_ENCLOSURE_UNUSABLE'
  | 'RUN_ENVIRONMENT_INVALID'
  | 'RUN_NOT_A_ROOT'
  | 'RUN_NO_ENCLOSURE'
  | 'RUN_OUTPUT_TOO_LARGE'
  | 'RUN_PROCESSES_LEFT'
  | 'RUN_ROOT_CHANGED'
  | 'RUN_WORKING_DIRECTORY_MISSING';

/** The command could not be run inside the root. A command that ran and failed is a result, not an error. */
export class RunError extends HolotypeError<RunErrorCode> {}
