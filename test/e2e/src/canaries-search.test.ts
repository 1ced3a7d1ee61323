import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { compressZstd } from '@holotype/formats';
import { encodings, makeValue, plantCanaries, searchBytes, searchCanaries } from '@holotype/kit';
import { expect, test } from 'vitest';
import { debOf } from './hostile/deb.ts';
import { noise } from './hostile/root.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const finished = atEnd();
const canary = { place: 'a place', value: makeValue() };
const between = (content: Uint8Array) =>
  Buffer.concat([noise('before', 1001), content, noise('after', 2003)]);
/** Of eight letters, so that a compressor spells all of it, the canary too, in fewer bits. */
const prose = Buffer.concat([
  noise('letters', 4000).map((byte) => 0x61 + (byte % 8)),
  Buffer.from(` ${canary.value}\n`),
]);
const spellings = async (bytes: Uint8Array) =>
  (await searchBytes(bytes, 'bytes', [canary])).map(({ encoding }) => encoding);

test.each(encodings)('a canary in %s is seen', async (encoding, encode) => {
  expect(await spellings(between(encode(canary.value)))).toContain(encoding);
  const other = encode(makeValue());
  expect(await spellings(between(other))).toEqual([]);
});

test.each([0, 1, 2, 3, 4, 5])('a text with a canary, in base64 from %d bytes before it', async (shift) => {
  const text = Buffer.from(`${'u'.repeat(shift)}${canary.value}:more`).toString('base64');
  expect(await spellings(Buffer.from(text))).toHaveLength(1);
});

test.each<readonly [string, (content: Buffer) => Uint8Array | Promise<Uint8Array>]>([
  ['gzip', (content) => gzipSync(content)],
  ...[1, 5, 6, 9].map(
    (level) =>
      [`zlib at level ${String(level)}`, (content: Buffer) => deflateSync(content, { level })] as const,
  ),
  ['zstd', (content) => compressZstd(content)],
  [
    'the second of two frames',
    async (content) => Buffer.concat([await compressZstd(noise('first', 5000)), await compressZstd(content)]),
  ],
  ['a file of an archive', (content) => debOf('Package: a\n', { 'etc/a': content })],
  [
    'gzip in zstd in gzip',
    async (content) => gzipSync(between(await compressZstd(between(gzipSync(content))))),
  ],
])('a canary in %s is seen, at any place', async (what, wrap) => {
  const wrapped = between(await wrap(prose));
  expect(wrapped.includes(canary.value)).toBe(what === 'a file of an archive');
  expect(new Set(await spellings(wrapped))).toEqual(new Set(['raw']));
});

test('names and link targets are searched too', async () => {
  const directory = temporary(finished);
  mkdirSync(`${directory}/a`);
  writeFileSync(`${directory}/a/${canary.value}`, 'nothing');
  symlinkSync(`/x/${canary.value}`, `${directory}/link`);
  const seen = await searchCanaries([directory], [canary]);
  expect(seen.map(({ where }) => where)).toEqual([`the name /a/${canary.value}`, 'the link /link']);
});

test('whatever is planted is different, and is there', async () => {
  const root = temporary(finished);
  const { canaries } = plantCanaries({ root, directories: ['srv/project', 'home/user'] });
  expect(new Set(canaries.map(({ value }) => createHash('sha256').update(value).digest('hex'))).size).toBe(
    canaries.length,
  );
  const inFiles = canaries.filter(({ place }) => place.startsWith('/')).map(({ place }) => place);
  expect(inFiles.length).toBeGreaterThan(50);
  const seen = await searchCanaries([root], canaries);
  expect(new Set(seen.map(({ place }) => place))).toEqual(new Set(inFiles));
});
