import { CompareError } from '../errors.ts';
import { parsePolicy } from './parse.ts';
import { policyText } from './print.ts';

/** A policy for the outputs that a pattern matches, as text. */
export interface StatedPolicy {
  readonly pattern: string;
  /** As policyText writes it. */
  readonly policy: string;
}

/** Reads `PATTERN=POLICY`; the pattern ends at the last `=`. Throws `COMPARE_POLICY_INVALID`. */
export const parseStatedPolicy = (text: string): StatedPolicy => {
  const at = text.lastIndexOf('=');
  if (at <= 0) {
    throw new CompareError(
      'COMPARE_POLICY_INVALID',
      `${JSON.stringify(text)} names no policy`,
      "write 'PATTERN=POLICY', as in 'table.csv=rtol:1e-6'",
    );
  }
  return { pattern: text.slice(0, at), policy: policyText(parsePolicy(text.slice(at + 1))) };
};
