import { kinds } from '../kinds/index.ts';
import type { FamilyName } from './policy.ts';

/** A word that a policy may hold: when two outputs are the same by it, and a policy with it as a user writes it. */
interface PolicyHelp {
  readonly name: string;
  /** Completes "the same if ...". */
  readonly summary: string;
  readonly example: string;
}

const families: Readonly<Record<FamilyName, Omit<PolicyHelp, 'name'>>> = {
  masked: {
    summary:
      'only dates, durations, ids and the like differ: PDF, SVG, notebook, log or as content, by what it holds',
    example: 'masked',
  },
  numbers: {
    summary:
      'numbers are equal, 1.0 is 1: as content, else a table, JSON or notebook by its extension, else text',
    example: 'numbers',
  },
  content: {
    summary: 'what it holds is: an archive or a binary document by its first bytes; all else, every byte',
    example: 'content,rtol:1e-6',
  },
  pixel: {
    summary: 'the pixels are: PNG, JPEG, SVG or notebook by its content',
    example: 'pixel',
  },
};

const words: readonly PolicyHelp[] = [
  {
    name: 'rtol, atol',
    summary: 'numbers differ by at most atol + rtol · |recorded|',
    example: 'rtol:1e-6,atol:1e-9',
  },
  { name: 'pixel:SHARE', summary: 'at most this share of the pixels differs', example: 'pixel:0.001' },
  {
    name: 'channel',
    summary: 'a pixel counts only if it differs by more, of 255',
    example: 'pixel:0.001,channel:3',
  },
  {
    name: 'unordered',
    summary: 'its lines come in any order; also with masked, or a tolerance',
    example: 'unordered,rtol:1e-6',
  },
];

const contentless: ReadonlySet<string> = new Set(['exact', 'ignore']);
const ofKinds = kinds.map(({ name, summary, example }) => ({
  name: name === 'bytes' ? 'exact' : name,
  summary,
  example,
}));

/** Everything that parsePolicy reads, from the tables that it is read by. */
export const policyHelp: readonly PolicyHelp[] = [
  ...ofKinds.filter(({ name }) => contentless.has(name)),
  ...Object.entries(families).map(([name, help]) => ({ name, ...help })),
  ...words,
  ...ofKinds.filter(({ name }) => !contentless.has(name)),
];

/** What a policy may say, a line for each word: for the help of verbs that take one. */
export const policyHelpText = (): string => {
  const width = Math.max(...policyHelp.map(({ name }) => name.length));
  const lines = policyHelp.map(
    ({ name, summary, example }) =>
      `  ${name.padEnd(width)}  ${summary}${example === name ? '' : `   '${example}'`}`,
  );
  return [
    '',
    "Policies, as in --compare 'table.csv=rtol:1e-6': two outputs are the same if",
    ...lines,
    '  Words are joined with commas. The last pattern that matches decides. If nothing is said: pixel for pictures, masked for',
    '  PDF and what tools tell (stdout, .log, .txt, .out, .md, .xml), notebook for .ipynb, exact for tables and JSON,',
    '  content for all else.',
  ].join('\n');
};
