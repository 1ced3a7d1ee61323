import type { RunPolicy } from '../generated/manifest.ts';
import { longestWord } from '../word.ts';
import { NotationError } from './errors.ts';
import { parsePolicy } from './policy.ts';

/** A policy for the outputs that a pattern matches. */
export type StatedPolicy = Pick<RunPolicy, 'pattern' | 'policy'>;

const fail = (text: string, why: string): never => {
  throw new NotationError(
    'COMPARE_POLICY_INVALID',
    `${JSON.stringify(text)} ${why}`,
    "write 'PATTERN=POLICY', as in 'table.csv=rtol:1e-6'",
  );
};

/** Reads `PATTERN=POLICY`; the pattern ends at the last `=`. Throws NotationError `COMPARE_POLICY_INVALID`. */
export const parseStatedPolicy = (text: string): StatedPolicy => {
  const at = text.lastIndexOf('=');
  if (at <= 0) return fail(text, 'names no policy');
  return checkPattern({ pattern: text.slice(0, at), policy: parsePolicy(text.slice(at + 1)) });
};

/** The same if a document can hold its pattern. Throws NotationError `COMPARE_POLICY_INVALID`. */
export const checkPattern = <T extends StatedPolicy>(stated: T): T =>
  stated.pattern.length > longestWord ? fail(stated.pattern, 'is too long for a pattern') : stated;
