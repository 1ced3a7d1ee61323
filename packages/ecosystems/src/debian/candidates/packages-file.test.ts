import fc from 'fast-check';
import { sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { type IndexRow, packRows, scanPackages, unpackRows } from './packages-file.ts';

const hash = sha256('x');
const stanza = (fields: Record<string, string>) =>
  Object.entries({
    Package: 'a',
    Version: '1',
    Architecture: 'amd64',
    Filename: 'pool/a.deb',
    Size: '5',
    SHA256: hash,
    ...fields,
  })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
const scan = (text: string) => scanPackages([Buffer.from(text)], new Set(['a', 'b']));

test('rows are the same however the text is cut', async () => {
  const text = [stanza({}), stanza({ Package: 'other' }), stanza({ Package: 'b', Version: '2:1~é' })].join(
    '\n',
  );
  const whole = await scan(text);
  expect(whole.rows.map(({ name, version }) => [name, version])).toEqual([
    ['a', '1'],
    ['b', '2:1~é'],
  ]);
  expect(whole.sha256).toBe(sha256(text));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 8 }), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), Buffer.byteLength(text)];
      const pieces = places.slice(1).map((end, at) => Buffer.from(text).subarray(places[at], end));
      expect(await scanPackages(pieces, new Set(['a', 'b']))).toEqual(whole);
    }),
  );
});

test.each([
  ['leaves the archive', { Filename: '../../etc/passwd' }],
  ['is absolute', { Filename: '/etc/passwd' }],
  ['has no hash', { SHA256: 'none' }],
  ['has no size', { Size: 'x' }],
  ['has an empty size', { Size: '' }],
])('a row whose file %s is passed over', async (_, fields) => {
  expect((await scan(stanza(fields))).rows).toEqual([]);
});

test('a path may start at the archive itself', async () => {
  expect((await scan(stanza({ Filename: './a.deb' }))).rows[0]?.filename).toBe('a.deb');
});

test('an index without an end of stanza is refused before it fills the memory', async () => {
  const pieces = Array.from({ length: 6 }, () => Buffer.alloc(1 << 20, 'x'));
  await expect(scanPackages(pieces, new Set(['a']))).rejects.toMatchObject({ code: 'ARCHIVE_CORRUPT' });
});

test('packed rows give those of the wanted names, all of them', () => {
  const name = fc.oneof(
    fc.constantFrom('a', 'aa', 'ab', 'b', 'a-b', 'a+b', 'é'),
    fc.string({ maxLength: 3 }),
  );
  const row: fc.Arbitrary<IndexRow> = fc.record({
    name,
    version: fc.string({ maxLength: 3 }),
    architecture: fc.constantFrom('all', 'amd64'),
    filename: fc.constantFrom('pool/a.deb', 'pool/b.deb'),
    size: fc.nat(),
    sha256: fc.constant(hash),
  });
  const isPlain = (one: IndexRow) => !Object.values(one).some((value) => /[\t\n]/.test(String(value)));
  const sorted = (rows: readonly IndexRow[]) => rows.map((one) => JSON.stringify(one)).sort();
  fc.assert(
    fc.property(fc.array(row), fc.uniqueArray(name), (rows, names) => {
      const wanted = new Set(names);
      const found = unpackRows(packRows({ rows, sha256: hash }), wanted);
      expect(found.sha256).toBe(hash);
      const due = rows.filter((one) => wanted.has(one.name) && isPlain(one));
      expect(sorted(found.rows)).toEqual(sorted(due));
    }),
  );
});
