import { type ErrorOptions, HolotypeError } from '@holotype/model';

export type SigningErrorCode =
  | 'SIGN_KEY_MISSING'
  | 'SIGN_NO_PROGRAM'
  | 'SIGN_FAILED'
  | 'SIGNATURE_MISSING'
  | 'ATTEST_NO_REPLAY'
  | 'ATTEST_OTHER_CAPSULE';

/** What cannot be signed or attested, or what a signature is looked for in. */
export class SigningError extends HolotypeError<SigningErrorCode> {
  constructor(code: SigningErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, options);
  }
}
