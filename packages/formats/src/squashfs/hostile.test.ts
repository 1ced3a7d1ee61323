import { inflateSync } from 'node:zlib';
import type { Entry } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArchiveError } from '../errors.ts';
import { codeOf } from '@holotype/test-support';
import { directory, file, imageOf, link, readBack } from './image.test.support.ts';

const text = Buffer.from('some content that compresses, some content that compresses '.repeat(40));
const tree: readonly Entry[] = [
  directory('/'),
  directory('/a'),
  file('/a/file', text, { xattrs: { 'user.x': 'AAAA' } }),
  link('/a/link', 'target'),
];

/** Any end but an error of ours is a bug. */
const outcome = async (image: Uint8Array): Promise<string> => {
  try {
    await readBack(image);
    return 'read';
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return error.code;
  }
};

test('a cut image is refused, whatever is missing', async () => {
  const image = await imageOf(tree, [text]);
  const used = Number(image.readBigUInt64LE(40));
  for (let size = 0; size < used; size += 11)
    expect(await outcome(image.subarray(0, size))).toMatch(/ARCHIVE_(TRUNCATED|CORRUPT|UNSUPPORTED)/);
});

test.each(['/..', '/.', '/a\0', '/a/../b'])('a name like the last of %j is refused', async (path) => {
  const image = await imageOf([
    directory('/'),
    directory('/a'),
    directory('/a/..'),
    file(path, Buffer.alloc(0)),
  ]);
  expect(await outcome(image)).toBe('ARCHIVE_CORRUPT');
});

/** Where the superblock says where a table lies. */
const [inodeTable, directoryTable] = [64, 72];

/** The same image with a table of one block edited: it lies at the end then, uncompressed. */
const withTable = (image: Buffer, field: number, edit: (table: Buffer) => void = () => undefined): Buffer => {
  const at = Number(image.readBigUInt64LE(field));
  const head = image.readUInt16LE(at);
  const stored = image.subarray(at + 2, at + 2 + (head & 0x7fff));
  const table = Buffer.from(head & 0x8000 ? stored : inflateSync(stored));
  edit(table);
  const size = Buffer.alloc(2);
  size.writeUInt16LE(table.length | 0x8000);
  const moved = Buffer.concat([image, size, table]);
  moved.writeBigUInt64LE(BigInt(image.length), field);
  moved.writeBigUInt64LE(BigInt(moved.length), 40);
  return moved;
};

test('whatever bytes are changed, it is read or refused', async () => {
  const compressed = await imageOf(tree, [text]);
  // Changed bytes of a compressed table would be found by the decompressor alone.
  const image = withTable(withTable(compressed, inodeTable), directoryTable);
  const anywhere = fc.nat({ max: image.length - 1 });
  const at = fc.oneof(
    anywhere,
    fc.nat({ max: 95 }),
    fc.integer({ min: compressed.length, max: image.length - 1 }),
  );
  const value = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 1, 0x7f, 0xff));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ at, value }), { minLength: 1, maxLength: 6 }), async (changes) => {
      const damaged = Buffer.from(image);
      for (const change of changes) damaged[change.at] = change.value;
      expect(await outcome(damaged)).toMatch(/^(read|ARCHIVE_(CORRUPT|TRUNCATED|TOO_LARGE|UNSUPPORTED))$/);
    }),
    { numRuns: 1500 },
  );
});

test('a directory that holds itself is refused', async () => {
  const image = await imageOf([directory('/'), directory('/outer'), directory('/outer/inner')]);
  const looping = withTable(image, directoryTable, (table) => {
    const placeOf = (name: string) => table.indexOf(name) - 8;
    table.writeUInt16LE(table.readUInt16LE(placeOf('outer')), placeOf('inner'));
  });
  expect(await outcome(withTable(image, directoryTable))).toBe('read');
  expect(await outcome(looping)).toBe('ARCHIVE_CORRUPT');
});

test('a file that says it has a million times its bytes is not read', async () => {
  const image = await imageOf([directory('/'), { ...file('/f', text), size: 2 ** 40 }], [text]);
  const [, found] = await readBack(image);
  expect(found).toMatchObject({ path: '/f', size: 2 ** 40, sha256: '' });
});

test('a terabyte of zeros that a Tree has too is read in pieces, and ends where the image does', async () => {
  const image = await imageOf([directory('/'), { ...file('/f', text), size: 2 ** 40 }], [text]);
  expect(await codeOf(() => readBack(image, 0, { shouldHash: () => true }))).toMatch(
    /^ARCHIVE_(CORRUPT|TRUNCATED)$/,
  );
});

test('link targets and names count, all together', async () => {
  const links = Array.from({ length: 20 }, (_, at) => link(`/link-${String(at)}`, 'x'.repeat(5000)));
  const image = await imageOf([directory('/'), ...links]);
  // Metadata compresses: the image is a hundredth of what its targets take.
  expect(image.length).toBeLessThan(5000);
  expect(await codeOf(() => readBack(image, 0, { maxText: 200_000 }))).toBe('none');
  expect(await codeOf(() => readBack(image, 0, { maxText: 90_000 }))).toBe('ARCHIVE_TOO_LARGE');
});

test('more ends of files than there may be files are refused, for an index may repeat itself', async () => {
  const image = await imageOf(tree, [text]);
  image.writeUInt32LE(0xffffffff, 16);
  expect(await outcome(image)).toBe('ARCHIVE_TOO_LARGE');
});

/** Metadata blocks that hold this, uncompressed. */
const blocksOf = (content: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; at += 8192) {
    const part = content.subarray(at, at + 8192);
    const head = Buffer.alloc(2);
    head.writeUInt16LE(part.length | 0x8000);
    parts.push(head, part);
  }
  return Buffer.concat(parts);
};

/** The same image whose only set of attributes names one value of 64 KiB as often as asked. */
const withAttribute = (image: Buffer, times: number): Buffer => {
  const value = Buffer.alloc(4 + 65_536);
  value.writeUInt32LE(65_536);
  const named = Buffer.from('00010100' + '78' + '08000000' + '0000000000000000', 'hex');
  const values = blocksOf(Buffer.concat([value, ...Array<Buffer>(times).fill(named)]));
  const record = Buffer.alloc(16);
  // The names begin behind the value: in the ninth block, at byte 4.
  record.writeBigUInt64LE((BigInt(8 * 8194) << 16n) | 4n);
  record.writeUInt32LE(times, 8);
  const records = blocksOf(record);
  const head = Buffer.alloc(24);
  head.writeBigUInt64LE(BigInt(image.length), 0);
  head.writeUInt32LE(1, 8);
  head.writeBigUInt64LE(BigInt(image.length + values.length), 16);
  const all = Buffer.concat([image, values, records, head]);
  all.writeBigUInt64LE(BigInt(all.length - head.length), 56);
  all.writeBigUInt64LE(BigInt(all.length), 40);
  return all;
};

test('attributes that point to one value again and again are refused', async () => {
  const image = await imageOf(tree, [text]);
  expect(await outcome(withAttribute(image, 10))).toBe('read');
  expect(await outcome(withAttribute(image, 5000))).toBe('ARCHIVE_TOO_LARGE');
});
