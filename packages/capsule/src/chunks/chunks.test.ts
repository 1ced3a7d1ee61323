import { readdirSync, readFileSync } from 'node:fs';
import type { Chunk } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkPath, ChunkWriter } from './write.ts';
import { readChunks } from './read.ts';
import { codeOf, flip, temporary } from '@holotype/test-support';

const write = async (
  directory: string,
  lines: readonly string[],
  limit: number,
): Promise<readonly Chunk[]> => {
  const writer = new ChunkWriter(directory, limit);
  for (const line of lines) await writer.add(line);
  return writer.close();
};
const readBack = async (
  directory: string,
  chunks: readonly Chunk[],
  change = (bytes: Buffer) => bytes,
): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of readChunks(chunks, ({ digest }) => [
    change(readFileSync(chunkPath(directory, digest))),
  ]))
    lines.push(line);
  return lines;
};

test('gives the lines back, in chunks of at most the limit', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\n'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 40 }),
      fc.integer({ min: 1000, max: 2000 }),
      async (lines, limit) => {
        const directory = temporary();
        const chunks = await write(directory, lines, limit);
        expect(await readBack(directory, chunks)).toEqual(lines);
        expect(chunks.every(({ contentSize }) => contentSize <= limit)).toBe(true);
        expect(chunks.reduce((sum, chunk) => sum + chunk.lines, 0)).toBe(lines.length);
      },
    ),
    { numRuns: 30 },
  );
});

test('a chunk is cut only where the next line would not fit', async () => {
  const directory = temporary();
  const chunks = await write(directory, ['aaaa', 'bbbb', 'ü', 'c'], 10);
  expect(chunks.map(({ lines, contentSize }) => [lines, contentSize])).toEqual([
    [2, 10],
    [2, 5],
  ]);
  expect(readdirSync(directory).length).toBe(2);
});

test('no lines make no chunks', async () => {
  expect(await write(temporary(), [], 10)).toEqual([]);
});

test.each([['a\nb'], ['x\ud800'], ['longer than a chunk']])('the line %j is refused', async (line) => {
  expect(await codeOf(() => write(temporary(), [line], 10))).toBe('CHUNK_LINE_INVALID');
});

test('damage is refused before a line is given', async () => {
  const directory = temporary();
  const chunks = await write(directory, ['one', 'two', 'three'], 100);
  const [chunk] = chunks;
  if (!chunk) throw new Error('no chunk');
  const attempt = (change: (bytes: Buffer) => Buffer, stated: Partial<Chunk> = {}) =>
    codeOf(() => readBack(directory, [{ ...chunk, ...stated }], change));
  const same = (bytes: Buffer) => bytes;
  expect(await attempt(same)).toBe('none');
  expect(await attempt((bytes) => flip(bytes, bytes.length - 1))).toBe('CHUNK_DAMAGED');
  expect(await attempt((bytes) => bytes.subarray(1))).toBe('CHUNK_DAMAGED');
  expect(await attempt((bytes) => Buffer.concat([bytes, bytes]))).toBe('CHUNK_DAMAGED');
  expect(await attempt(same, { lines: 2 })).toBe('CHUNK_DAMAGED');
  expect(await attempt(same, { contentSize: 3 })).toBe('CHUNK_DAMAGED');
  expect(await attempt(same, { contentSize: 1e15 })).toBe('CHUNK_DAMAGED');
  expect(await attempt(same, { contentDigest: chunk.digest })).toBe('CHUNK_DAMAGED');
});

test('no more lines are given than are stated', async () => {
  const directory = temporary();
  const [chunk] = await write(directory, ['one', 'two', 'three'], 100);
  if (!chunk) throw new Error('no chunk');
  const given: string[] = [];
  const stated = { ...chunk, lines: 2 };
  const read = async () => {
    const lines = readChunks([stated], ({ digest }) => [readFileSync(chunkPath(directory, digest))]);
    for await (const line of lines) given.push(line);
  };
  expect(await codeOf(read)).toBe('CHUNK_DAMAGED');
  expect(given).toEqual(['one', 'two']);
});
