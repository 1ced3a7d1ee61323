import { parsePolicy } from '@holotype/model';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../compare-output.ts';
import { bytesOf } from '../fixture.test.support.ts';
import { lines, numberedLines } from '../text/lines.ts';
import { verdictText } from '../verdict.ts';
import { masks } from './index.ts';
import { createMasker, emptyNotes } from './masker.ts';

const fixtures = new URL('../../src/masks/fixtures/', import.meta.url);
const load = (name: string, run: 'first' | 'second') => readFileSync(new URL(`${name}.${run}.txt`, fixtures));
const compare = (policy: string, first: Uint8Array, second: Uint8Array) =>
  compareOutput(parsePolicy(policy), 'run.log', first, second);
const say = async (policy: string, first: string, second: string) =>
  verdictText(await compare(policy, bytesOf(first), bytesOf(second)));

/** By what two runs of a tool differ, and whose masks say so. */
const recorded: Readonly<Record<string, string>> = {
  'bash-time': 'its times, 1 line (masked: time)',
  cargo: 'its order and times, 7 lines (masked: cargo, cargo test)',
  ctest: 'its times, 3 lines (masked: ctest)',
  'ctest-j': 'its order and times, 3 lines (masked: ctest, ctest -j)',
  'ctest-log': 'its times, 1 line (masked: ctest)',
  'dash-time': 'its memory use and times, 2 lines (masked: time)',
  date: 'its times, 3 lines (masked: date)',
  dd: 'its times, 1 line (masked: dd)',
  elapsed: 'its times, 4 lines (masked: elapsed time)',
  'gnu-time': 'its memory use and times, 2 lines (masked: time)',
  'gnu-time-v': 'its memory use and times, 9 lines (masked: time -v)',
  'gnuplot-fit': 'its times, 1 line (masked: date)',
  go: 'its times, 2 lines (masked: go test)',
  'go-bench': 'its times, 2 lines (masked: go test)',
  'go-json': 'its times, 16 lines (masked: go test -json)',
  golog: 'its times, 3 lines (masked: Go log)',
  h2: 'its times, 3 lines (masked: H2)',
  hmmer: 'its times, 2 lines (masked: HMMER)',
  'hmmer-profile': 'its times, 1 line (masked: HMMER)',
  'hmmer-table': 'its times, 1 line (masked: HMMER)',
  ipython: 'its times, 3 lines (masked: IPython, elapsed time)',
  jul: 'its times, 2 lines (masked: java.util.logging)',
  'junit-pytest': 'its times, 1 line (masked: JUnit report)',
  'lammps-atoms': 'its times, 1 line (masked: LAMMPS)',
  lammps: 'its times, 9 lines (masked: LAMMPS)',
  logging: 'its process ids and times, 4 lines (masked: log lines)',
  logging2: 'its process ids and times, 3 lines (masked: log lines)',
  loguru: 'its times, 2 lines (masked: log lines)',
  mvn: 'its times, 3 lines (masked: Maven, elapsed time)',
  nextflow: 'its temporary names, 4 lines (masked: nextflow)',
  'node-junit': 'its times, 4 lines (masked: JUnit report)',
  'node-spec': 'its times, 4 lines (masked: node --test)',
  'node-test': 'its times, 4 lines (masked: node --test)',
  octave: 'its host names and times, 1 line (masked: Octave)',
  pdflatex: 'its times, 1 line (masked: TeX)',
  'posix-time': 'its times, 1 line (masked: time -p)',
  pytest: 'its times, 1 line (masked: pytest)',
  'pytest-durations': 'its order and times, 14 lines (masked: pytest, pytest --durations)',
  'pytest-q': 'its times, 1 line (masked: pytest)',
  'pytest-xdist': 'its order and times, 7 lines (masked: pytest, pytest -n)',
  'r-batch': 'its times, 2 lines (masked: R)',
  'r-system-time': 'its times, 1 line (masked: R)',
  repr: 'its addresses, 3 lines (masked: Python objects)',
  snakemake: 'its temporary names and times, 10 lines (masked: elapsed time, snakemake)',
  'sqlite-timer': 'its times, 1 line (masked: SQLite)',
  'surefire-txt': 'its times, 1 line (masked: elapsed time)',
  syslog: 'its process ids and times, 1 line (masked: syslog)',
  tqdm: 'its progress and times, 1 line (masked: tqdm)',
  tty: 'its terminal names, 2 lines (masked: tty)',
  unittest: 'its times, 1 line (masked: unittest)',
  vitest: 'its order and times, 8 lines (masked: vitest)',
};
const names = Object.keys(recorded);

test.each(names)('two runs of %s differ by what is masked, and by nothing else', async (name) => {
  const [first, second] = [load(name, 'first'), load(name, 'second')];
  expect(verdictText(await compare('masked', first, second))).toBe(
    `the same by the policy; differs only in ${recorded[name] ?? ''}`,
  );
  expect((await compare('exact', first, second)).outcome).toBe('different');
});

test('each mask has two runs that it makes the same, each pair is used', () => {
  const used = Object.values(recorded).flatMap(
    (text) => /masked: (.*)\)$/.exec(text)?.[1]?.split(', ') ?? [],
  );
  expect(masks.map(({ name }) => name).filter((name) => !used.includes(name))).toEqual([]);
  const pairs = readdirSync(fixtures).flatMap((name) => /^(.+)\.first\.txt$/.exec(name)?.[1] ?? []);
  expect(pairs.sort()).toEqual([...names].sort());
});

test.each([
  ['a result that ends with the letter of a second', 'accuracy 0.93s', 'accuracy 0.94s'],
  ['how many tests passed', '=== 5 passed in 0.02s ===', '=== 4 passed in 0.02s ==='],
  ['a time that is a result', 'relaxation time: 3.2 ms', 'relaxation time: 3.3 ms'],
  ['a row of data that starts with a time', '2024-01-01 00:00:00  3.5', '2024-01-02 00:00:00  3.5'],
  [
    'a row of data beside a word',
    '2024-01-01 00:00:00 information 3.5',
    '2024-01-02 00:00:00 information 3.5',
  ],
  [
    'a date in a sentence',
    'measured on Sat Nov 28 04:30:06 2026 in Oslo',
    'measured on Sat Nov 28 04:30:08 2026 in Oslo',
  ],
  [
    'coverage',
    'ok  \tfit\t0.1s\tcoverage: 80.0% of statements',
    'ok  \tfit\t0.1s\tcoverage: 70.0% of statements',
  ],
  ['what allocates', 'BenchmarkA-2 \t 10\t 2.7 ns/op\t 0 B/op', 'BenchmarkA-2 \t 10\t 2.7 ns/op\t 9 B/op'],
  [
    'what a log line says',
    '2026-11-28 04:26:22,018 INFO rmse 0.123',
    '2026-11-28 04:26:22,018 INFO rmse 0.124',
  ],
  ['a level', '2026-11-28 04:26:22,018 INFO x', '2026-11-28 04:26:22,018 ERROR x'],
  ['three numbers without the header of R', '  0.069   0.000   0.249 ', '  0.069   0.000   0.171 '],
  [
    'tests in another order without cargo',
    'test a ... ok\ntest b ... ok\n',
    'test b ... ok\ntest a ... ok\n',
  ],
  ['real, user and sys alone', 'real 0.04', 'real 0.05'],
  [
    'a progress that did not end',
    '10%|# | 1/10 [00:01<00:09, 1.0it/s]',
    '20%|## | 2/10 [00:02<00:08, 1.0it/s]',
  ],
  ['a line end', 'took 1 s\r\n', 'took 1 s\n'],
  ['a byte order mark', '\ufeffa\n', 'a\n'],
])('not masked: %s', async (_, first, second) => {
  expect((await compare('masked', bytesOf(first), bytesOf(second))).outcome).toBe('different');
});

test('what is shown of a line with a mask is what differs in it', async () => {
  expect(await say('masked', '=== 5 passed in 0.02s ===', '=== 4 passed in 0.13s ===')).toBe(
    'different; line 1: "=== 5 passed in … ===" v. "=== 4 passed in … ==="',
  );
});

test('with a tolerance, numbers that are not masked go by it', async () => {
  const [first, second] = ['loss 0.500\n2 passed in 0.02s\n', 'loss 0.501\n2 passed in 0.03s\n'];
  expect(await say('masked', first, second)).toMatch(/^different; line 1: "loss 0.500"/);
  expect(await say('masked,rtol:0.01', first, second)).toBe(
    'the same by the policy; line 1: 0.500 v. 0.501 (by 0.001, relative 0.002); beside it its times, 1 line (masked: pytest)',
  );
});

test('carriage returns at the ends of lines do not hide a mask', async () => {
  expect(await say('masked', 'Ran 1 test in 0.044s\r\n', 'Ran 1 test in 0.032s\r\n')).toContain(
    'masked: unittest',
  );
});

const cover = (text: string) => {
  const masker = createMasker(text, text, emptyNotes());
  return [...numberedLines(text)].map((line) => ({ raw: line.raw, ...masker.coverLine(line) }));
};
const covers = /\u{e000}[a-z ]+\u{e001}/gu;
const all = names.map((name) => load(name, 'second').toString('latin1'));

test('a change outside of what is masked is never taken for the same', async () => {
  const place = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat(), fc.constantFrom('Q', '7', ' ', '~'));
  await fc.assert(
    fc.asyncProperty(place, async ([name, lineAt, at, put]) => {
      const [first, second] = [load(name, 'first'), load(name, 'second').toString('latin1')];
      const found = cover(second);
      const chosen = found[lineAt % found.length];
      if (!chosen) return;
      const parts = chosen.text.split(covers);
      const outside = parts.join('');
      if (outside === '') return;
      const target = at % outside.length;
      fc.pre(outside[target] !== put && outside[target] !== '\r');
      let passed = 0;
      const changed = parts.map((part) => {
        const here = target - passed;
        passed += part.length;
        return here >= 0 && here < part.length ? part.slice(0, here) + put + part.slice(here + 1) : part;
      });
      const line = changed.map((part, index) => part + (chosen.by[index]?.was ?? '')).join('');
      const text = found.map(({ raw }, index) => (index === lineAt % found.length ? line : raw)).join('\n');
      // A digit more may belong to a time: then it is inside.
      const isStillOutside = cover(text)[lineAt % found.length]?.text !== chosen.text;
      fc.pre(isStillOutside);
      const end = second.endsWith('\n') ? '\n' : '';
      const { outcome } = await compare('masked', first, Buffer.from(text + end, 'latin1'));
      expect(outcome).toBe('different');
    }),
    { numRuns: 400 },
  );
});

test('what is covered once has nothing left to cover', () => {
  for (const text of all) {
    const once = cover(text).map(({ text: line }) => line);
    const twice = cover(once.map((line) => `${line}\n`).join('')).map(({ text: line }) => line);
    expect(twice).toEqual(once);
  }
});

test('long hostile lines are read in time', async () => {
  const pieces = new Set(all.flatMap((text) => [...lines(text)].filter((line) => line.length > 8)));
  const parts = [
    '=',
    ' ',
    'a',
    '1',
    '1.',
    '1:',
    '<a ',
    '|',
    '[',
    '\r',
    '100%|',
    '2026-11-28 ',
    'elapsed ',
    'test a ',
    '\t',
    '"',
  ];
  const starts = [...pieces].filter((_, at) => at % 7 === 0).slice(0, 40);
  for (const [at, part] of [...parts, ...starts].entries()) {
    const start = at < parts.length ? '' : part.slice(0, part.length / 2);
    const filled = start + (at < parts.length ? part : (parts[at % parts.length] ?? '')).repeat(300_000);
    const line = filled.slice(0, 900_000);
    expect((await compare('masked', bytesOf(`${line}x\n`), bytesOf(`${line}y\n`))).outcome).toBe('different');
  }
}, 60_000);
