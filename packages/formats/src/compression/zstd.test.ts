import { execFileSync } from 'node:child_process';
import { findProgram } from '@holotype/host';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressZstd, decompressZstd, openZstdFrame } from './zstd.ts';
import { codeOf, flip, noise } from '@holotype/test-support';
import { frameLength, readFrameHeader } from './frame.ts';

test('gives back what went in, and states its size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 70_000, size: 'max' }), async (content) => {
      const frame = await compressZstd(content);
      expect(readFrameHeader(frame)?.contentSize).toBe(content.length);
      expect(Buffer.from(await decompressZstd(frame, content.length)).equals(content)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test.runIf(findProgram('zstd'))('the zstd program reads its frames, and it the program’s', async () => {
  const content = Buffer.concat([Buffer.alloc(4_000_000, 'abc'), noise(100_000)]);
  const frame = await compressZstd(content);
  expect(execFileSync('zstd', ['-dcq'], { input: frame, maxBuffer: 1 << 28 }).equals(content)).toBe(true);
  const theirs = execFileSync('zstd', ['-qc', `--stream-size=${content.length}`], {
    input: content,
    maxBuffer: 1 << 28,
  });
  expect(Buffer.from(await decompressZstd(theirs, content.length)).equals(content)).toBe(true);
});

test('a frame is refused before it takes memory, and damage is refused', async () => {
  const frame = await compressZstd(Buffer.alloc(5_000_000));
  expect(await codeOf(() => decompressZstd(frame, 4_999_999))).toBe('ARCHIVE_TOO_LARGE');
  expect(await codeOf(() => decompressZstd(frame.subarray(0, -1), 5_000_000))).toBe('ARCHIVE_CORRUPT');
  expect(await codeOf(() => decompressZstd(Buffer.concat([frame, frame]), 1e9))).toBe('ARCHIVE_CORRUPT');
  expect(await codeOf(() => decompressZstd(noise(100), 1e9))).toBe('ARCHIVE_CORRUPT');
  const varied = await compressZstd(noise(1000));
  for (let at = 0; at < 20; at++) await codeOf(() => decompressZstd(flip(varied, at), 1 << 20));
});

test('sizes of one, two, four and eight bytes are read', () => {
  const header = (hex: string) => readFrameHeader(Buffer.from(`28b52ffd${hex}0000`, 'hex'))?.contentSize;
  expect(header('2005')).toBe(5);
  expect(header('600000')).toBe(256);
  expect(header('80580000a000')).toBe(10_485_760);
  expect(header('c0580000000001000000')).toBe(2 ** 32);
  expect(header('0058')).toBeUndefined();
});

const none = { library: undefined, compressBuiltIn: () => undefined, openBuiltIn: () => undefined };

test('without the library and Node’s own zstd, frames are stored, and opened all the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 400_000 }), async (length) => {
      const content = noise(length);
      const frame = await compressZstd(content, none);
      expect(readFrameHeader(frame)?.contentSize).toBe(length);
      expect(frameLength(frame)).toBe(frame.length);
      for (const means of [none, undefined]) {
        const opened = await openZstdFrame(frame, length, undefined, means);
        expect(Buffer.from(opened ?? []).equals(content)).toBe(true);
      }
      expect(Buffer.from(await decompressZstd(frame, length)).equals(content)).toBe(true);
    }),
    { numRuns: 20, examples: [[0], [131_072], [131_073]] },
  );
});

test('a compressed frame is opened by each means, and damage is damage', async () => {
  const content = Buffer.concat([Buffer.alloc(1_000_000, 'abc'), noise(1000)]);
  const frame = await compressZstd(content);
  const opened = await openZstdFrame(frame, content.length, undefined, none);
  expect(Buffer.from(opened ?? []).equals(content)).toBe(true);
  expect(await openZstdFrame(frame.subarray(0, -5), content.length, undefined, none)).toBeUndefined();
  expect(await openZstdFrame(frame, content.length - 1, undefined, none)).toBeUndefined();
  const failing = () => Promise.reject(new Error('bad frame'));
  expect(
    await openZstdFrame(frame, content.length, undefined, { ...none, openBuiltIn: failing }),
  ).toBeUndefined();
});
