import { type Claim, claimText, parseClaim, parsePolicy, policyText } from '@holotype/compare';
import type { RunPolicy } from '@holotype/model';
import { unreadable } from '@holotype/replay';

/** What the user says of the results; names are relative to the working directory, as typed. */
export interface Requested {
  readonly outputs: readonly string[];
  readonly policies: readonly RunPolicy[];
  readonly claims: readonly Claim[];
}

const parseCompare = (text: string): RunPolicy => {
  const at = text.lastIndexOf('=');
  if (at <= 0) {
    throw unreadable(
      `--compare ${text} names no policy`,
      "write 'PATTERN=POLICY', as in 'table.csv=rtol:1e-6'",
    );
  }
  return { pattern: text.slice(0, at), policy: policyText(parsePolicy(text.slice(at + 1))), by: 'user' };
};

/** Throws OptionError, CompareError, before anything is started. */
export const parseRequested = (options: {
  readonly output: readonly string[];
  readonly compare: readonly string[];
  readonly claim: readonly string[];
}): Requested => ({
  outputs: options.output,
  policies: options.compare.map(parseCompare),
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
