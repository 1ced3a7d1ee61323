import { parsePolicy } from '@holotype/model';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { bytesOf, fixtureAt } from '../../fixture.test.support.ts';
import { rows } from '../../table/rows.ts';
import { verdictText } from '../../verdict.ts';

const say = async (policy: string, expected: string, actual: string, path = 't.csv') =>
  verdictText(await compareOutput(parsePolicy(policy), path, bytesOf(expected), bytesOf(actual)));

test('a difference names row and column', async () => {
  const table = (rmse: string) => `model,rmse\na,0.5\nb,0.25\nc,1\nd,${rmse}\n`;
  expect(await say('rtol:1e-6', table('0.123'), table('0.124'))).toBe(
    'different; row 4, column rmse: 0.123 v. 0.124',
  );
  expect(await say('rtol:0.1', table('0.123'), table('0.124'))).toBe(
    'the same by the policy; row 4, column rmse: 0.123 v. 0.124 (by 0.001, relative 0.00813)',
  );
});

test('quotes, a byte order mark and line ends are a way of writing', async () => {
  expect(await say('csv', 'a,b\n"x, ""y""",1.0\n', '\ufeff"a","b"\r\n"x, ""y""",1\r\n')).toBe(
    'the same by the policy; the same values, written in another way',
  );
});

test('rows and cells that one has more, and other headers', async () => {
  expect(await say('csv', 'a,b\n1,2\n', 'a,b\n1,2\n3,4\n')).toBe('different; row 2: nothing v. "3,4"');
  expect(await say('csv', 'a,b\n1,2\n', 'a,b\n1\n')).toBe('different; row 1, column b: 2 v. nothing');
  expect(await say('csv', 'a,b\n1,2\n', 'a,c\n1,2\n')).toBe('different; header, column 2: b v. c');
  expect(await say('csv', '1,2\n3,4\n', '1,2\n3,5\n')).toBe('different; row 2, column 2: 4 v. 5');
  expect(await say('rtol:1', ',0,1\n0,1,2\n', ',0,9\n0,1,2\n')).toContain('header, column 3');
});

test('semicolons, tabs; a quote without an end cannot be compared', async () => {
  expect(await say('rtol:0.1', 'a;b\n1;2\n', 'a;b\n1;2.01\n')).toContain('row 1, column b');
  expect(await say('rtol:0.1', 'a\tb\n1\t2\n', 'a\tb\n1\t2.01\n', 't.tsv')).toContain('row 1, column b');
  expect(await say('csv', 'a\n"b', 'a\nb')).toBe('cannot be compared: a quoted field in row 2 has no end');
});

test('the same table by two runs of one script', async () => {
  const [first, second] = [
    readFileSync(fixtureAt('csv/fixtures/first.csv')),
    readFileSync(fixtureAt('csv/fixtures/second.csv')),
  ];
  expect(await compareOutput(parsePolicy('exact'), 't.csv', first, second)).toEqual({ outcome: 'identical' });
});

test('every table that is written is read again', () => {
  const cells = fc.string({ unit: fc.constantFrom(...Array.from('a1", \r\n;')) });
  const tables = fc.array(fc.array(cells, { minLength: 2 }), { minLength: 1 });
  const write = (table: readonly (readonly string[])[]) =>
    table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + '\r\n').join('');
  fc.assert(
    fc.property(tables, (table) => {
      expect([...rows(write(table), ',')]).toEqual(table);
    }),
  );
});
