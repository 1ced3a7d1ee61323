import { readFileSync } from 'node:fs';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { zipOf } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../compare-output.ts';
import { fixtureAt } from '../fixture.test.support.ts';
import { verdictText } from '../verdict.ts';

const content = { kind: 'content' } as const;

/** Read in this thread. */
const files = [
  'npy/fixtures/first.npy',
  'npy/fixtures/records-first.npy',
  'zip/fixtures/first.npz',
  'zip/fixtures/first.zip',
  'tar/fixtures/posix-first.tar',
  'gzip/fixtures/first.csv.gz',
  'netcdf/fixtures/first.nc',
  'netcdf/fixtures/first.nc5',
  'rds/fixtures/second.rds',
  'rds/fixtures/first.RData',
  'office/fixtures/openpyxl-first.xlsx',
];

test.each(files)('%s: cut anywhere, it is not the same', async (file) => {
  const whole = readFileSync(fixtureAt(file));
  const step = Math.ceil(whole.length / 100);
  for (let length = 0; length < whole.length; length += step) {
    const cut = whole.subarray(0, length);
    const { outcome } = await compareOutput(content, file, whole, cut);
    // A tar is filled up with zeros.
    const isFilling = file.endsWith('.tar') && whole.subarray(length).every((byte) => byte === 0);
    expect(isFilling ? ['within', 'different'] : ['different'], String(length)).toContain(outcome);
    expect((await compareOutput(content, file, cut, whole)).outcome).toBe(outcome);
  }
});

test.each(files)('%s: damaged anywhere, it gives a verdict', async (file) => {
  const whole = readFileSync(fixtureAt(file));
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const other = Uint8Array.from(whole);
      for (const [at, byte] of changes) other[at] = byte;
      const verdict = await compareOutput(content, file, whole, other);
      expect(['identical', 'within', 'different']).toContain(verdict.outcome);
    }),
    { numRuns: 80 },
  );
});

const say = async (path: string, expected: Uint8Array, actual: Uint8Array) =>
  verdictText(await compareOutput(content, path, expected, actual));

test('a gzip that unpacks without end', async () => {
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
  expect(await say('a.gz', bomb, gzipSync(Buffer.from('a')))).toContain(
    'compared by bytes (the recorded output is a gzip of more than 256 MB)',
  );
});

test('a zip that says less than it holds, or more than is unpacked', async () => {
  const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024));
  const small = zipOf([{ name: 'a', content: 'a' }]);
  const stating = (stated: number) => zipOf([{ name: 'a', packed: bomb, size: stated }]);
  expect(await say('a.zip', stating(1), small)).toContain('different; compared by bytes (');
  expect(await say('a.zip', stating(300 * 1024 * 1024), small)).toContain(
    'a zip with a member of more than 256 MB',
  );
});

test('zips in zips are unpacked to a depth', async () => {
  const nest = (depth: number, text: string): Buffer =>
    depth === 0 ? Buffer.from(text) : zipOf([{ name: `${depth}.zip`, content: nest(depth - 1, text) }]);
  expect(await say('a.zip', nest(4, 'a'), nest(4, 'b'))).toContain('member 1.zip, line 1: a v. b');
  expect(await say('a.zip', nest(9, 'a'), nest(9, 'b'))).toContain('compared by bytes (packed over 4 times)');
});

test('an NPY that says more than it holds', async () => {
  const whole = readFileSync(fixtureAt('npy/fixtures/first.npy'));
  const other = Buffer.from(whole.toString('latin1').replace('(3, 4)', '(3, 9999999999)'), 'latin1');
  expect(await say('a.npy', whole, other)).toContain('its size is not what its shape needs');
});

test('what a zip says of itself counts', async () => {
  const entries = [{ name: 'a', content: 'a' }];
  expect(await say('a.zip', zipOf(entries, 'one'), zipOf(entries, 'two'))).toBe(
    'different; member comment of the archive: one v. two',
  );
  expect(await say('a.zip', zipOf(entries), zipOf([...entries, ...entries]))).toBe(
    'different; member a (2): not in the recorded output',
  );
});
