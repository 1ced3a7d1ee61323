import { HolotypeError } from '../errors.ts';

export type NotationErrorCode = 'COMPARE_CLAIM_INVALID' | 'COMPARE_POLICY_INVALID' | 'REFERENCE_INVALID';

/** A claim, a policy or a reference that was typed and cannot be read. */
export class NotationError extends HolotypeError<NotationErrorCode> {
  constructor(code: NotationErrorCode, message: string, hint: string) {
    super(code, message, { hint, exit: 'invalid' });
  }
}
