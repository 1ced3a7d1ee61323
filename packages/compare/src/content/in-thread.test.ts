import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareOutput } from '../compare-output.ts';
import { fixtureAt } from '../fixture.test.support.ts';
import { loadSqlite } from '../kinds/sqlite/open.ts';
import { verdictText } from '../verdict.ts';

const content = { kind: 'content' } as const;

/** Read by libraries, in a thread of their own. */
const files = [
  'sqlite/fixtures/first.db',
  'hdf5/fixtures/first.h5',
  'hdf5/fixtures/first.nc4',
  'parquet/fixtures/first.parquet',
];

/** Always the same numbers: each of them costs a thread. */
const places = (length: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.floor((((at * 7919) % 997) / 997) * length));

test.each(files)(
  '%s: cut, it is not the same',
  async (file) => {
    const whole = readFileSync(fixtureAt(file));
    for (const length of places(whole.length, 4)) {
      const verdict = await compareOutput(content, file, whole, whole.subarray(0, length));
      expect([length, verdict.outcome]).toEqual([length, 'different']);
    }
  },
  300_000,
);

test.each(files)(
  '%s: damaged, it gives a verdict',
  async (file) => {
    const whole = readFileSync(fixtureAt(file));
    for (const at of places(whole.length - 8, 4)) {
      const other = Uint8Array.from(whole);
      other.fill(0xff - (at % 7), at, at + 8);
      const verdict = await compareOutput(content, file, whole, other);
      expect(['identical', 'within', 'different'], String(at)).toContain(verdict.outcome);
    }
  },
  300_000,
);

test('a filter of HDF5 that is not there is said, and what it packs is compared by bytes', async () => {
  const whole = readFileSync(fixtureAt('hdf5/fixtures/lzf.h5'));
  const other = Uint8Array.from(whole);
  other[other.length - 1] = 1;
  expect(verdictText(await compareOutput(content, 'a.h5', whole, other))).toContain(
    "compared by bytes (the recorded output is an HDF5 in which /x cannot be read: required filter 'lzf' is not registered)",
  );
});

test("a table's rows, types and definitions count", async () => {
  const whole = readFileSync(fixtureAt('sqlite/fixtures/first.db'));
  const edited = (from: string, to: string) =>
    Buffer.from(whole.toString('latin1').replace(from, to), 'latin1');
  const say = async (other: Uint8Array) => verdictText(await compareOutput(content, 'a.db', whole, other));
  expect(await say(edited('rmse < 1', 'rmse < 2'))).toMatch(/^different; view good, definition: /);
  expect(await say(edited('c\x03text', 'c\x03Text'))).toBe(
    'different; table fit, row 3, column note: text v. Text',
  );
  expect(await say(whole.subarray(0, whole.length - 1))).toContain('compared by bytes (the new output is');
});

test('a database whose column is computed, and longer than all of it', async () => {
  const { oo1, capi } = await loadSqlite();
  const make = (value: number): Uint8Array => {
    const database = new oo1.DB();
    database.exec(
      `CREATE TABLE t(a, b AS (hex(zeroblob(100000000)))); INSERT INTO t(a) VALUES(${String(value)})`,
    );
    return capi.sqlite3_js_db_export(database);
  };
  expect(verdictText(await compareOutput(content, 'a.db', make(1), make(2)))).toContain(
    'string or blob too big',
  );
});

test('what MATLAB writes before an HDF5 counts', async () => {
  const whole = readFileSync(fixtureAt('hdf5/fixtures/block.h5'));
  const other = Buffer.from(whole.toString('latin1').replace('MATLAB 7.3', 'MATLAB 7.4'), 'latin1');
  expect(verdictText(await compareOutput(content, 'a.mat', whole, other))).toBe(
    'different; the block before it: "MATLAB 7.3" v. "MATLAB 7.4"',
  );
});
