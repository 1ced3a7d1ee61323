import { HolotypeError } from '@holotype/model';

export type BuildErrorCode = 'BUILD_NEEDS_RUN' | 'BUILD_OPTION_MISSING' | 'BUILD_TARGET_UNKNOWN';

/** What was asked of `holotype build` cannot be done. */
export class BuildError extends HolotypeError<BuildErrorCode> {}
