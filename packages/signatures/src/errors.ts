import { type ErrorOptions, HolotypeError } from '@holotype/model';

export type SignatureErrorCode =
  'SIGNATURE_INVALID' | 'SIGNATURE_UNSUPPORTED' | 'SIGNERS_INVALID' | 'ATTESTATION_INVALID';

/** A signature, a list of signers or an attestation that cannot be read, or that is not what it must be. */
export class SignatureError extends HolotypeError<SignatureErrorCode> {
  constructor(code: SignatureErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { exit: code === 'SIGNATURE_UNSUPPORTED' ? 'unsupported' : 'invalid', ...options });
  }
}

export const malformed = (what: string): SignatureError =>
  new SignatureError('SIGNATURE_INVALID', `not a valid SSH signature: ${what}`, {
    hint: 'get another copy of the signature',
  });

export const unsupported = (what: string): SignatureError =>
  new SignatureError('SIGNATURE_UNSUPPORTED', what, {
    hint: 'check it with `ssh-keygen -Y verify`, or sign with an Ed25519, ECDSA or RSA key',
  });
