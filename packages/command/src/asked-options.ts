import { claimText, parseClaim, parseStatedPolicy } from '@holotype/compare';
import type { Command } from 'commander';
import type { Asked } from '@holotype/workflows-replay';
import { collect } from './options.ts';

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
