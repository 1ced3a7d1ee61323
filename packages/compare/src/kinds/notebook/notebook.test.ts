import { parsePolicy, policyText } from '@holotype/model';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { selectValue } from '../../claims/select.ts';
import { compareOutput } from '../../compare-output.ts';
import { bytesOf, fixtureAt } from '../../fixture.test.support.ts';
import { defaultPolicy } from '../../policy/by-path.ts';
import { proposePolicy } from '../../policy/propose.ts';
import { verdictText } from '../../verdict.ts';

const [first, second] = ['first', 'second'].map((run) =>
  readFileSync(fixtureAt(`notebook/fixtures/${run}.ipynb`)),
) as [Buffer, Buffer];
const compare = async (policy: string, left: Uint8Array, right: Uint8Array) =>
  verdictText(await compareOutput(parsePolicy(policy), 'fit.ipynb', left, right));
/** The first run with some of its text changed. */
const changed = (from: string, to: string) => {
  const text = first.toString('utf8');
  expect(text).toContain(from);
  return bytesOf(text.replace(from, to));
};

test('two runs of one notebook are the same by default: counts, times, addresses and process ids apart', async () => {
  expect(policyText(defaultPolicy('fit.ipynb'))).toBe('notebook');
  expect(await compare('notebook', first, second)).toBe(
    'the same by the policy; differs only in its addresses, process ids and times, 5 lines (masked: IPython, Python objects, elapsed time)',
  );
  expect(await compare('exact', first, second)).toContain('different');
  expect(await compare('json', first, second)).toContain('different; /cells/1/metadata/execution');
});

test('counts, ids, times of execution and the kernel', async () => {
  const other = changed('"execution_count": 2,', '"execution_count": 7,');
  expect(await compare('notebook', first, other)).toBe(
    'the same by the policy; differs only in its counts, times and metadata',
  );
  expect(await compare('notebook', first, changed('"version": "3.11.7"', '"version": "3.12.1"'))).toBe(
    'the same by the policy; differs only in its counts, times and metadata; ' +
      'recorded with python3, python 3.11.7, replayed with python3, python 3.12.1',
  );
});

test('a number that was printed, by the tolerance if there is one', async () => {
  const [, slope = ''] = /slope (\d\.\d+)/.exec(first.toString('utf8')) ?? [];
  const near = changed(`slope ${slope}`, `slope ${slope.slice(0, -1)}${slope.endsWith('9') ? '8' : '9'}`);
  expect(await compare('notebook', first, near)).toMatch(/^different; cell 3, output 1, line 1: "slope /);
  expect(await compare('rtol:1e-4', first, near)).toMatch(
    /^the same by the policy; cell 3, output 1, line 1: .* \(by .*, relative .*\)/,
  );
  expect(await compare('rtol:1e-9', first, near)).toContain('different');
});

test("a cell of a DataFrame's table", async () => {
  const [, cell = ''] = /<td>(0\.0[1-9]\d+)<\/td>/.exec(first.toString('utf8')) ?? [];
  const other = changed(`<td>${cell}</td>`, `<td>${cell}1</td>`);
  expect(await compare('notebook', first, other)).toMatch(
    /^different; cell 5, output 1 \(text\/html\), line /,
  );
  expect(await compare('notebook,rtol:0.01', first, other)).toContain('the same by the policy');
});

test('a figure, by its pixels', async () => {
  const [, data = ''] = /"image\/png": "([^"\\]+)/.exec(first.toString('utf8')) ?? [];
  const picture = PNG.sync.read(Buffer.from(data, 'base64'));
  const again = PNG.sync.write(picture, { deflateLevel: 1 }).toString('base64');
  expect(await compare('notebook', first, changed(data, again))).toContain('the same by the policy');
  picture.data.fill(0, 0, 3);
  const other = changed(data, PNG.sync.write(picture).toString('base64'));
  expect(await compare('notebook', first, other)).toBe(
    'different; cell 6, output 2 (image/png), within x 0, y 0: 1 of 5,120 pixels differ, by up to 255 of 255',
  );
  expect(await compare('notebook,pixel:0.01', first, other)).toContain('the same by the policy');
  expect(await compare('notebook', first, changed(data, 'AAAA'))).toMatch(
    /^cannot be compared: cell 6, output 2 \(image\/png\): /,
  );
});

test('a source, an error, an output and a cell more', async () => {
  expect(await compare('notebook', first, changed('1 / 0', '2 / 0'))).toMatch(
    /^different; cell 8, source, line 1: "1 \/ 0" v. "2 \/ 0"/,
  );
  expect(await compare('notebook', first, changed('"evalue": "division by zero"', '"evalue": "no"'))).toBe(
    'different; cell 8, output 1, line 1: "ZeroDivisionError: division by zero" v. "ZeroDivisionError: no"',
  );
  const code = (outputs: string) =>
    bytesOf(`{"cells":[{"cell_type":"code","source":"a","outputs":[${outputs}]}],"metadata":{}}`);
  const stream = (text: string, name = 'stdout') =>
    `{"output_type":"stream","name":"${name}","text":${JSON.stringify(text)}}`;
  expect(await compare('notebook', code(stream('a\n')), code(''))).toBe(
    'different; cell 1, output 1: "stdout: a\\n" v. nothing'.replace('\\n', '%0A'),
  );
  expect(await compare('notebook', code(stream('a\n')), code(stream('a\n', 'stderr')))).toContain(
    'different',
  );
  expect(await compare('notebook', code(''), bytesOf('{"cells":[]}'))).toBe(
    'different; cell 1: a v. nothing',
  );
});

test('streams in other pieces are the same text', async () => {
  const of = (...outputs: readonly (readonly [string, string])[]) =>
    bytesOf(
      JSON.stringify({
        cells: [
          {
            cell_type: 'code',
            source: [],
            outputs: outputs.map(([name, text]) => ({ output_type: 'stream', name, text })),
          },
        ],
      }),
    );
  expect(
    await compare(
      'notebook',
      of(['stdout', 'a\nb\n'], ['stderr', 'x']),
      of(['stdout', 'a\n'], ['stderr', 'x'], ['stdout', 'b\n']),
    ),
  ).toContain('the same by the policy');
});

test('what is no notebook is not compared', async () => {
  for (const text of ['', '[]', '{"worksheets":[]}', '{"cells":[{"outputs":[{"output_type":"pyout"}]}]}'])
    expect(await compare('notebook', first, bytesOf(text))).toMatch(
      /^cannot be compared: the new output is n/,
    );
});

test('a policy is proposed for what varies', async () => {
  const [, slope = ''] = /slope (\d\.\d+)/.exec(first.toString('utf8')) ?? [];
  const near = changed(`slope ${slope}`, `slope ${slope.slice(0, -1)}${slope.endsWith('9') ? '8' : '9'}`);
  const proposal = await proposePolicy('fit.ipynb', first, near);
  expect(proposal && policyText(proposal.policy)).toMatch(/^notebook,rtol:1e-\d$/);
  const same = await proposePolicy('fit.ipynb', first, second);
  expect(same && policyText(same.policy)).toBe('notebook');
});

test('claims select from it by pointer, and by a word in what its cells put out', () => {
  expect(selectValue({ kind: 'pointer', pointer: '/cells/0/cell_type' }, 'fit.ipynb', first)).toBe(
    'markdown',
  );
  expect(selectValue({ kind: 'key', key: 'points' }, 'fit.ipynb', first)).toBe('20');
  expect(selectValue({ kind: 'key', key: 'nbformat' }, 'fit.ipynb', first)).toBeUndefined();
});

test('damaged notebooks give a verdict', async () => {
  const text = first.toString('latin1');
  const damage = fc.array(
    fc.tuple(fc.nat(text.length - 1), fc.constantFrom('"', '{', '[', ']', '1', 'a', ',')),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = Buffer.from(text, 'latin1');
      for (const [at, put] of changes) bytes.write(put, at, 'latin1');
      await compareOutput({ kind: 'notebook' }, 'fit.ipynb', first, bytes);
    }),
    { numRuns: 60 },
  );
});
