import { HolotypeError } from '@holotype/model';

export type VerifyErrorCode = 'VERIFY_NO_IMAGE' | 'VERIFY_NOTHING_THERE';

/** What was to be verified cannot be looked at. */
export class VerifyError extends HolotypeError<VerifyErrorCode> {}
