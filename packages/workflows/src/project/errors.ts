import { HolotypeError } from '@holotype/model';

export type ProjectErrorCode =
  /** There is no such holotype.toml. */
  | 'PROJECT_FILE_MISSING'
  /** A line or a field of holotype.toml cannot be read. */
  | 'PROJECT_FILE_INVALID'
  /** `init`: there is a holotype.toml already. */
  | 'PROJECT_FILE_EXISTS';

export class ProjectError extends HolotypeError<ProjectErrorCode> {}
