import { createHash } from 'node:crypto';
import { emptySha256, type FileEntry } from '@holotype/model';
import { drain } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashedTarWriter } from './hashed-writer.ts';
import { readTar } from './read.ts';
import { TarWriter } from './writer.ts';

const file = (path: string, size: number): FileEntry => ({
  type: 'file',
  path,
  mode: 0o644,
  uid: 0,
  gid: 0,
  user: 'root',
  group: 'root',
  mtime: '0',
  size,
  sha256: emptySha256,
});

test('contents in pieces of any length come back, and small pieces are given on together', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 50_000 }), async (lengths, step) => {
      const given: Buffer[] = [];
      const tar = new TarWriter((bytes) => given.push(Buffer.from(bytes)));
      const contents = lengths.map((length, index) => Buffer.alloc(length, index + 1));
      for (const [index, content] of contents.entries()) {
        tar.add(file(`/${String(index)}`, content.length));
        for (let at = 0; at < content.length; at += step) tar.write(content.subarray(at, at + step));
        tar.pad(content.length);
      }
      const { size } = tar.end();
      const bytes = Buffer.concat(given);
      expect(bytes.length).toBe(size);
      const found: Buffer[] = [];
      for await (const member of readTar([bytes])) found.push(await drain(member.content()));
      expect(found.map((content, index) => content.equals(contents[index] ?? Buffer.alloc(0)))).toEqual(
        contents.map(() => true),
      );
    }),
    { numRuns: 50 },
  );
});

test('a hashed tar says its digest and size, and the next write begins another', () => {
  const given: Buffer[] = [];
  const tar = new HashedTarWriter((bytes) => given.push(Buffer.from(bytes)));
  tar.add(file('/a', 0));
  const first = tar.end();
  const bytes = Buffer.concat(given);
  expect(first).toEqual({
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    size: 512 + 1024,
  });
  tar.add(file('/a', 0));
  expect(tar.end()).toEqual(first);
  expect(Buffer.concat(given)).toEqual(Buffer.concat([bytes, bytes]));
});
