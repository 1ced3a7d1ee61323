import {
  compareOutput,
  kinds,
  proposePolicy,
  selectValue,
  tableDifferences,
  verdictText,
} from '@holotype/compare';
import { claimText, parseClaim, parsePolicy, parseStatedPolicy, policyText } from '@holotype/model';
import { workOnContent } from '../../../../packages/compare/dist/content/work.js';
import { workOn } from '../../../../packages/compare/dist/picture/work.js';
import { fixture, type Harness, hold, joined, twoParts } from '../harness.ts';

type Kind = (typeof kinds)[number]['name'];

/** Two real outputs of each kind, below the kind's own folder. */
const files: Readonly<Partial<Record<Kind, readonly (readonly [string, string])[]>>> = {
  csv: [['csv/fixtures/first.csv', 'csv/fixtures/second.csv']],
  gzip: [['gzip/fixtures/first.csv.gz', 'gzip/fixtures/second.csv.gz']],
  hdf5: [['hdf5/fixtures/first.h5', 'hdf5/fixtures/second.h5']],
  jpeg: [['jpeg/fixtures/first.jpg', 'jpeg/fixtures/second.jpg']],
  netcdf: [
    ['netcdf/fixtures/first.nc', 'netcdf/fixtures/second.nc'],
    ['netcdf/fixtures/first.nc5', 'netcdf/fixtures/second.nc5'],
  ],
  notebook: [['notebook/fixtures/first.ipynb', 'notebook/fixtures/second.ipynb']],
  npy: [
    ['npy/fixtures/first.npy', 'npy/fixtures/second.npy'],
    ['npy/fixtures/records-first.npy', 'npy/fixtures/records-second.npy'],
  ],
  office: [
    ['office/fixtures/openpyxl-first.xlsx', 'office/fixtures/openpyxl-second.xlsx'],
    ['office/fixtures/first.odt', 'office/fixtures/second.odt'],
  ],
  parquet: [['parquet/fixtures/none-first.parquet', 'parquet/fixtures/none-second.parquet']],
  pdf: [['pdf/fixtures/first.pdf', 'pdf/fixtures/second.pdf']],
  png: [['png/fixtures/first.png', 'png/fixtures/second.png']],
  rds: [
    ['rds/fixtures/first.rds', 'rds/fixtures/second.rds'],
    ['rds/fixtures/first.RData', 'rds/fixtures/second.RData'],
  ],
  sqlite: [['sqlite/fixtures/first.db', 'sqlite/fixtures/second.db']],
  svg: [['svg/fixtures/first.svg', 'svg/fixtures/second.svg']],
  tar: [['tar/fixtures/posix-first.tar', 'tar/fixtures/posix-second.tar']],
  zip: [
    ['zip/fixtures/first.zip', 'zip/fixtures/second.zip'],
    ['zip/fixtures/first.npz', 'zip/fixtures/second.npz'],
  ],
};
const texts: Readonly<Partial<Record<Kind, readonly (readonly [string, string])[]>>> = {
  text: [['loss 0.123e-4 at\r\nend\n', 'loss 0.124e-4 at\nend']],
  log: [['2026-01-01 00:00:00 INFO a took 1.5 s\n', '2026-01-02T01:00:00Z INFO a took 2.5 s\n']],
  json: [['{"a":[1,2.5e-3,{"b":"x"}]}', '{"a":[1,2.6e-3,{"b":"y"}]}']],
  ndjson: [['{"a":1}\n{"b":[2]}\n', '{"a":1.5}\n']],
  tsv: [['a\tb\n1\t"2"\n', 'a\tb\n1\t3\n']],
  bytes: [['a', 'b']],
};

const seedsOf = (kind: Kind): Buffer[] => [
  ...(files[kind] ?? []).map(([one, other]) =>
    joined(fixture(`compare/src/kinds/${one}`), fixture(`compare/src/kinds/${other}`)),
  ),
  ...(texts[kind] ?? []).map(([one, other]) => joined(Buffer.from(one), Buffer.from(other))),
];

const content = ['sqlite', 'hdf5', 'parquet'] as const;
const pictures = ['png', 'jpeg', 'svg'] as const;
const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

const comparer = (kind: Kind): Harness => {
  const common = {
    name: `compare-${kind}`,
    seeds: () => seedsOf(kind),
    reads: [`compare/dist/kinds/${kind}/`],
  };
  if (isOneOf(content, kind)) {
    const run = (input: Buffer) => {
      const [expected, actual] = twoParts(input);
      return workOnContent({ kind, path: 'a', policy: { kind: 'content' }, expected, actual });
    };
    return { ...common, run, inThread: true };
  }
  if (isOneOf(pictures, kind)) {
    const run = (input: Buffer) => {
      const [expected, actual] = twoParts(input).map((bytes) => ({ kind, content: bytes })) as [
        { kind: typeof kind; content: Buffer },
        { kind: typeof kind; content: Buffer },
      ];
      // Whatever a decoder throws ends the thread alone.
      return workOn({ expected, actual, policy: { kind, pixels: 0.001 } }).catch(() => undefined);
    };
    return { ...common, reads: [...common.reads, 'compare/dist/picture/'], run, inThread: true };
  }
  return {
    ...common,
    run: async (input) => {
      const [expected, actual] = twoParts(input);
      const [there, back] = [
        await compareOutput({ kind }, 'a', expected, actual),
        await compareOutput({ kind }, 'a', actual, expected),
      ];
      hold(there.outcome === back.outcome, `${there.outcome} one way and ${back.outcome} the other`);
      const text = verdictText(there);
      hold(!/\p{Cc}/u.test(text), 'a verdict has no control characters');
    },
  };
};

const byContent: Harness = {
  name: 'compare-content',
  run: async (input) => {
    const [expected, actual] = twoParts(input);
    for (const kind of ['content', 'masked', 'numbers'] as const)
      await compareOutput({ kind }, 'a', expected, actual);
    tableDifferences(expected, actual, {}, 'csv', 5);
  },
  seeds: () => ['csv', 'zip', 'tar', 'json', 'log', 'notebook'].flatMap((kind) => seedsOf(kind as Kind)),
  reads: [
    'compare/dist/content/',
    'compare/dist/members/',
    'compare/dist/table/',
    'compare/dist/text/',
    'compare/dist/masks/',
  ],
};

const proposals: Harness = {
  name: 'propose-policy',
  run: async (input) => {
    const [expected, actual] = twoParts(input);
    await proposePolicy('a.txt', expected, actual);
    await proposePolicy('a.csv', expected, actual);
  },
  seeds: () => ['csv', 'text', 'log'].flatMap((kind) => seedsOf(kind as Kind)),
  reads: ['compare/dist/policy/propose.js'],
};

const claims: Harness = {
  name: 'claims',
  run: (input) => {
    const [text, bytes] = twoParts(input);
    const claim = parseClaim(text.toString('utf8'));
    const printed = claimText(claim);
    hold(claimText(parseClaim(printed)) === printed, 'a claim that was printed reads alike');
    if (claim.select)
      for (const path of ['a.csv', 'a.json', 'a.txt', 'a.ipynb']) selectValue(claim.select, path, bytes);
  },
  seeds: () => [
    joined(Buffer.from('Table=a.csv:row=1,col=a==2'), Buffer.from('a,b\n2,3\n')),
    joined(Buffer.from('R=a.json:/a/0/b'), Buffer.from('{"a":[{"b":1}]}')),
    joined(Buffer.from('R=a.txt:loss=0.5'), Buffer.from('loss 0.5\nloss = 3\n')),
    joined(Buffer.from('R=a.txt:line=2'), Buffer.from('a\nb\n')),
  ],
  reads: ['compare/dist/claims/', 'model/dist/notation/claim.js', 'model/dist/notation/selector.js'],
};

const policies: Harness = {
  name: 'policies',
  run: (input) => {
    const text = input.toString('utf8');
    const policy = policyText(parsePolicy(text));
    hold(policyText(parsePolicy(policy)) === policy, 'a policy that was printed reads alike');
    parseStatedPolicy(text);
  },
  seeds: () =>
    ['rtol:1e-6', 'csv:atol:1,rtol:0.1,unordered', 'pixel:0.01', 'a*.csv=numbers:rtol:1e-6', 'ignore'].map(
      (text) => Buffer.from(text),
    ),
  reads: ['model/dist/notation/policy.js', 'model/dist/notation/stated-policy.js'],
};

export const list: readonly Harness[] = [
  ...kinds.filter(({ name }) => name !== 'ignore').map(({ name }) => comparer(name)),
  ...[byContent, proposals, claims, policies],
];
