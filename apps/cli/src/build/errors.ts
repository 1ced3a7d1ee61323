import { HolotypeError } from '@holotype/model';

export type BuildErrorCode = 'BUILD_TARGET_UNKNOWN' | 'BUILD_OPTION_MISSING';

/** What was asked of `holotype build` cannot be done. */
export class BuildError extends HolotypeError<BuildErrorCode> {}
