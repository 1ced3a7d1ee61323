import { execFileSync } from 'node:child_process';
import { findProgram } from '@holotype/host';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressZstd, decompressZstd } from './zstd.ts';
import { codeOf, flip, noise } from '@holotype/test-support';
import { readFrameHeader } from './frame.ts';
import { openZstdFrame, type ZstdOpeners } from './zstd.ts';

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

test('where nothing opens zstd, the frame is not called damaged', async () => {
  const frame = await compressZstd(noise(1000));
  const openers = { library: undefined, builtIn: () => undefined };
  const missing = () => Promise.reject(new Error('Cannot find module'));
  const open = (wasm: ZstdOpeners['wasm']) => openZstdFrame(frame, 1000, undefined, { ...openers, wasm });
  expect(await codeOf(() => open(missing))).toBe('ARCHIVE_UNSUPPORTED');
  const failing = () => Promise.reject(new Error('bad frame'));
  expect(
    await openZstdFrame(frame, 1000, undefined, { ...openers, builtIn: failing, wasm: missing }),
  ).toBeUndefined();
});
