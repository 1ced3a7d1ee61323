import { HolotypeError } from '@holotype/model';

export type CompareErrorCode = 'COMPARE_CLAIM_INVALID' | 'COMPARE_POLICY_INVALID';

/** What a user wrote about comparing cannot be read. What is wrong with an output is a verdict, never an error. */
export class CompareError extends HolotypeError<CompareErrorCode> {
  constructor(code: CompareErrorCode, message: string, hint: string) {
    super(code, message, { hint, exit: 'invalid' });
  }
}
