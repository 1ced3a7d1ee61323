import { HolotypeError } from '@holotype/model';

export type VerifyErrorCode = 'VERIFY_NO_IMAGE' | 'VERIFY_NOTHING_THERE' | 'VERIFY_PATTERN_TOO_SLOW';

/** What was to be verified cannot be looked at. */
export class VerifyError extends HolotypeError<VerifyErrorCode> {}
