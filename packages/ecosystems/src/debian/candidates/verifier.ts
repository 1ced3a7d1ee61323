import type { RunResult } from '@holotype/host';
import type { Keys } from './keys.ts';

/** What an index is vouched for by: a captured key; one, but past the day that the index itself sets; nobody. */
export type Signature = 'signed' | 'expired' | 'unverified';

export interface Verdict {
  readonly signature: Signature;
  readonly evidence: string;
}
export const unverified = (evidence: string): Verdict => ({ signature: 'unverified', evidence });

/** A program that checks detached OpenPGP signatures. */
export interface Verifier {
  readonly argv: (
    keyrings: readonly string[],
    signature: string,
    content: string,
    home: string,
  ) => [string, ...string[]];
  readonly judge: (result: Extract<RunResult, { readonly kind: 'exited' }>, keys: Keys) => Verdict;
}

/** Whether a source entry that names keys names one of these. */
export const isNamed = (fingerprints: readonly string[], { fingerprints: wanted }: Keys): boolean =>
  wanted.length === 0 || fingerprints.some((one) => wanted.includes(one.toUpperCase()));

export const keyringArguments = (keyrings: readonly string[]): string[] =>
  keyrings.flatMap((path) => ['--keyring', path]);
