import type { Author, ProjectFile } from '@holotype/model';

/** A holotype.toml that teaches: what is known is written, of the rest there are examples in comments. */
export const projectText = ({ title, licence, authors = [], command, outputs = [] }: Written): string =>
  [
    '# What `holotype freeze` does in this directory. A line that begins with # does nothing; remove the # to use it.',
    '',
    '# The program and its arguments. No shell reads them: for a pipe or a loop, write a script and name it here.',
    keyOr(command && list(command), 'command', '["python3", "fit.py"]'),
    '',
    '# The files that are results. Without this, all files that the command makes or changes in the project are.',
    keyOr(outputs.length > 0 ? list(outputs) : undefined, 'outputs', '["figure*.png", "table.csv"]'),
    '',
    '# The capsule to write. Without this, it is named after the script.',
    keyOr(undefined, 'capsule', '"analysis.capsule"'),
    '',
    '# What people see of the capsule. The licence is an SPDX expression.',
    keyOr(title && quote(title), 'title', '"Growth of oaks on dry sites"'),
    keyOr(licence && quote(licence), 'licence', '"CC-BY-4.0"'),
    '',
    ...(authors.length > 0 ? authors.flatMap(authorLines) : exampleAuthor),
    ...examples,
  ].join('\n');

/** What init finds out or is told. */
export type Written = Pick<ProjectFile, 'title' | 'licence' | 'authors' | 'command' | 'outputs'>;

/** TOML's basic strings are JSON's, but for DEL. */
const quote = (text: string): string => JSON.stringify(text).replaceAll('\u007F', '\\u007F');
const list = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;
const keyOr = (value: string | undefined, key: string, example: string): string =>
  value ? `${key} = ${value}` : `# ${key} = ${example}`;

const authorLines = ({ name, orcid, affiliation }: Author): string[] => [
  '[[authors]]',
  `name = ${quote(name)}`,
  keyOr(orcid && quote(orcid), 'orcid', '"0000-0002-1825-0097"'),
  keyOr(affiliation && quote(affiliation), 'affiliation', '"University of Jena"'),
  '',
];

const exampleAuthor = [
  '# [[authors]]',
  '# name = "Ada Lovelace"',
  '# orcid = "0000-0002-1825-0097"',
  '# affiliation = "Analytical Society"',
  '',
];

const examples = [
  '# What the paper states, and the output that shows it. A replay says of each claim whether it holds.',
  '# [[claims]]',
  '# name = "Figure 3"',
  '# output = "figure3.png"',
  '#',
  '# [[claims]]',
  '# name = "Mean height"',
  '# output = "table.csv"',
  '# select = "mean[1]"        # column mean, row 1; or "/json/pointer", "line 3", "KEY="',
  '# value = "170.909"         # as the paper prints it, if it does',
  '',
  '# When outputs count as the same, where the usual comparison is too strict. Of several that match, the last counts.',
  '# [[policies]]',
  '# pattern = "*.csv"',
  '# policy = "rtol:1e-6"      # numbers may differ by this share; `holotype freeze --help` lists the policies',
  '',
  '# Data that the capsule knows by hash only: whoever replays it adds --data genome=FILE.',
  '# [[data]]',
  '# slot = "genome"',
  '# path = "data/genome.fa"',
  '',
];
