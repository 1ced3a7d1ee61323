import { inflateSync } from 'node:zlib';
import type { Entry } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArchiveError } from '../errors.ts';
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

test('whatever bytes are changed, it is read or refused', async () => {
  const image = await imageOf(tree, [text]);
  const used = Number(image.readBigUInt64LE(40));
  const change = fc.record({ at: fc.nat({ max: used - 1 }), value: fc.nat({ max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const damaged = Buffer.from(image);
      for (const { at, value } of changes) damaged[at] = value;
      expect([
        'read',
        'ARCHIVE_CORRUPT',
        'ARCHIVE_TRUNCATED',
        'ARCHIVE_TOO_LARGE',
        'ARCHIVE_UNSUPPORTED',
      ]).toContain(await outcome(damaged));
    }),
    { numRuns: 1500 },
  );
});

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

/** The same image with its directory table edited: it lies at the end then, uncompressed. */
const withDirectories = (image: Buffer, edit: (table: Buffer) => void): Buffer => {
  const at = Number(image.readBigUInt64LE(72));
  const head = image.readUInt16LE(at);
  const stored = image.subarray(at + 2, at + 2 + (head & 0x7fff));
  const table = Buffer.from(head & 0x8000 ? stored : inflateSync(stored));
  edit(table);
  const size = Buffer.alloc(2);
  size.writeUInt16LE(table.length | 0x8000);
  const moved = Buffer.concat([image, size, table]);
  moved.writeBigUInt64LE(BigInt(image.length), 72);
  moved.writeBigUInt64LE(BigInt(moved.length), 40);
  return moved;
};

test('a directory that holds itself is refused', async () => {
  const image = await imageOf([directory('/'), directory('/outer'), directory('/outer/inner')]);
  const looping = withDirectories(image, (table) => {
    const placeOf = (name: string) => table.indexOf(name) - 8;
    table.writeUInt16LE(table.readUInt16LE(placeOf('outer')), placeOf('inner'));
  });
  expect(await outcome(withDirectories(image, () => undefined))).toBe('read');
  expect(await outcome(looping)).toBe('ARCHIVE_CORRUPT');
});

test('a file that says it has a million times its bytes is not read', async () => {
  const image = await imageOf([directory('/'), { ...file('/f', text), size: 2 ** 40 }], [text]);
  const started = performance.now();
  const [, found] = await readBack(image);
  expect(found).toMatchObject({ path: '/f', size: 2 ** 40, sha256: '' });
  expect(performance.now() - started).toBeLessThan(2000);
});
