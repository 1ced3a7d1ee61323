import type { FamilyName } from '@holotype/model';
import { kinds } from '../kinds/index.ts';

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
      'only dates, durations, ids and the like differ; for PDF, SVG, notebooks, logs and whatever content can read',
    example: 'masked',
  },
  numbers: {
    summary:
      'numbers are equal (1.0 equals 1); read as content, else as a table, JSON or notebook by the extension, else as text',
    example: 'numbers',
  },
  content: {
    summary:
      'the contents are the same, of archives and binary documents, known by their first bytes; of all else, every byte',
    example: 'content,rtol:1e-6',
  },
  pixel: {
    summary: 'each pixel is the same; for PNG, JPEG, SVG and notebooks, known by their first bytes',
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
    summary: 'a pixel counts as different only if a channel differs by more than this, of 255',
    example: 'pixel:0.001,channel:3',
  },
  {
    name: 'unordered',
    summary: 'the same lines come in any order; can be combined with masked or a tolerance',
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

const width = 80;

/** Lines of at most `width` columns, each after `indent` spaces. */
const wrap = (text: string, indent: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || indent + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => ' '.repeat(indent) + line);
};

const closing = `Words are joined with commas. The last pattern that matches an output decides. Outputs that no pattern matches are compared by pixel (pictures), masked (PDF, and what tools print: stdout, .log, .txt, .out, .md, .xml), notebook (.ipynb), exact (tables and JSON) or content (everything else).`;

/** What a policy may say, an entry for each word, in 80 columns: for the help of verbs that take one. */
export const policyHelpText = (): string => {
  const indent = 4 + Math.max(...policyHelp.map(({ name }) => name.length));
  const entries = policyHelp.flatMap(({ name, summary, example }) => {
    const shown = example === name ? summary : `${summary}, as in '${example}'`;
    return wrap(shown, indent).map((line, at) =>
      at === 0 ? `  ${name}`.padEnd(indent) + line.trimStart() : line,
    );
  });
  return [
    '',
    "Policies, as in --compare 'table.csv=rtol:1e-6': two outputs are the same if",
    ...entries,
    '',
    ...wrap(closing, 2),
  ].join('\n');
};
