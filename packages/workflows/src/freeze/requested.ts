import { type Claim, claimText, parseClaim, parseStatedPolicy } from '@holotype/compare';
import type { RunPolicy } from '@holotype/model';

/** What the user says of the results; names are relative to the working directory, as typed. */
export interface Requested {
  readonly outputs: readonly string[];
  readonly policies: readonly RunPolicy[];
  readonly claims: readonly Claim[];
}

/** Throws CompareError, before anything is started. */
export const parseRequested = (options: {
  readonly output: readonly string[];
  readonly compare: readonly string[];
  readonly claim: readonly string[];
}): Requested => ({
  outputs: options.output,
  policies: options.compare.map((text) => ({ ...parseStatedPolicy(text), by: 'user' })),
  claims: options.claim.map(parseClaim),
});

/** The same with every name relative to `project`, where the command started in `below` of it. */
export const rebase = (requested: Requested, below: string): Requested => {
  const from = (name: string) =>
    name.startsWith('/') || below === '' || name === 'stdout'
      ? name
      : `${below}/${name.replace(/^\.\//, '')}`;
  return {
    outputs: requested.outputs.map(from),
    policies: requested.policies.map((one) => ({ ...one, pattern: from(one.pattern) })),
    claims: requested.claims.map((one) => ({ ...one, output: from(one.output) })),
  };
};

export const claimTexts = ({ claims }: Requested): string[] => claims.map(claimText);
