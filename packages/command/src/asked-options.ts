import { parseClaim, parseStatedPolicy } from '@holotype/model';
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
    .option('--compare <pattern=policy>', 'compare matching outputs by this policy (repeatable)', collect, [])
    .option('--claim <name=output>', 'add a claim; claims decide the result (repeatable)', collect, [])
    .option('--ignore <pattern>', 'ignore matching outputs (repeatable)', collect, []);

export const withStrict = (command: Command): Command =>
  command.option('--strict', 'count every difference: of all outputs, masked text and side files');

/** Throws NotationError, before anything is done. */
export const readAsked = ({ compare, claim, ignore, strict }: AskedOptions): Asked => ({
  policies: [
    ...compare.map((text) => ({ ...parseStatedPolicy(text), by: 'reader' as const })),
    ...ignore.map((pattern) => ({ ...parseStatedPolicy(`${pattern}=ignore`), by: 'reader' as const })),
  ],
  claims: claim.map(parseClaim),
  strict: strict ?? false,
});
