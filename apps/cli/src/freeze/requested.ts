import { type Claim, claimText, parseClaim, parsePolicy, policyText } from '@holotype/compare';
import type { RunPolicy } from '@holotype/model';
import { FreezeError } from './errors.ts';

/** What the user says of the results; names are relative to the working directory, as typed. */
export interface Requested {
  readonly outputs: readonly string[];
  readonly policies: readonly RunPolicy[];
  readonly claims: readonly Claim[];
}

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** `500M`, `2G`, `1000`: bytes. Throws FreezeError. */
export const parseSize = (text: string): number => {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kMGT]?)B?$/i.exec(text) ?? [];
  const factor = units[unit === 'K' ? 'k' : unit] ?? units[unit.toUpperCase()];
  if (number !== undefined && factor !== undefined) return Math.round(Number(number) * factor);
  throw new FreezeError('FREEZE_OPTION_INVALID', `Not a size: ${text}`, {
    hint: 'write bytes, or a number with k, M, G or T: 500M',
    exit: 'invalid',
  });
};

const parseCompare = (text: string): RunPolicy => {
  const at = text.lastIndexOf('=');
  if (at <= 0) {
    throw new FreezeError('FREEZE_OPTION_INVALID', `--compare ${text} names no policy`, {
      hint: "write 'PATTERN=POLICY', as in 'table.csv=rtol:1e-6'",
      exit: 'invalid',
    });
  }
  return { pattern: text.slice(0, at), policy: policyText(parsePolicy(text.slice(at + 1))), by: 'user' };
};

/** Throws FreezeError, CompareError, before anything is started. */
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
