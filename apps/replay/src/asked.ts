import { claimText, parseClaim, parseStatedPolicy } from '@holotype/compare';
import type { Run } from '@holotype/model';
import type { Command } from 'commander';
import { collect } from './options.ts';

/** What a reader asks of a run's results beside what the capsule says; names as the Report has them. */
export interface Asked {
  readonly policies: Run['policies'];
  /** Texts of claims. */
  readonly claims: readonly string[];
  readonly strict: boolean;
}
export interface AskedOptions {
  readonly compare: readonly string[];
  readonly claim: readonly string[];
  readonly ignore: readonly string[];
  readonly strict?: boolean;
}

export const withAsked = (command: Command): Command =>
  command
    .option('--compare <pattern=policy>', 'compare these outputs in another way (repeatable)', collect, [])
    .option('--claim <name=output>', 'a claim more: these decide (repeatable)', collect, [])
    .option('--ignore <pattern>', 'leave these outputs out of the answer (repeatable)', collect, []);

export const withStrict = (command: Command): Command =>
  command.option('--strict', 'everything counts: every output, what is masked by default, side files');

/** Throws CompareError, before anything is done. */
export const readAsked = ({ compare, claim, ignore, strict }: AskedOptions): Asked => ({
  policies: [
    ...compare.map((text) => ({ ...parseStatedPolicy(text), by: 'reader' as const })),
    ...ignore.map((pattern) => ({ ...parseStatedPolicy(`${pattern}=ignore`), by: 'reader' as const })),
  ],
  claims: claim.map((text) => claimText(parseClaim(text))),
  strict: strict ?? false,
});

/** The run with other questions to it; what it did is untouched. */
export const askOf = (run: Run, { policies, claims }: Pick<Asked, 'policies' | 'claims'>): Run => ({
  ...run,
  policies: [...run.policies, ...policies],
  claims: [...run.claims, ...claims.filter((text) => !run.claims.includes(text))],
});

/** As a person would type it; goes into the Report. */
export const askedTexts = ({ policies, claims, strict }: Asked): string[] => [
  ...policies.map(({ pattern, policy }) => `--compare ${pattern}=${policy}`),
  ...claims.map((text) => `--claim ${text}`),
  ...(strict ? ['--strict'] : []),
];
