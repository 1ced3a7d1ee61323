import { readPack } from '@holotype/capsule';
import { packOfFrames } from '@holotype/hostile';
import { type Pack, readJson, sha256, toDigest } from '@holotype/model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressZstd } from '@holotype/formats';
import { unbzip2Script } from '../../../../packages/formats/dist/compression/bzip2-script.js';
import { frameLength, readFrameHeader } from '../../../../packages/formats/dist/compression/frame.js';
import { unxzWasm } from '../../../../packages/formats/dist/compression/xz-wasm.js';
import { unzstdScript } from '../../../../packages/formats/dist/compression/zstd-script.js';
import { unlz4 } from '../../../../packages/ecosystems/dist/debian/candidates/lz4.js';
import { fixture, type Harness, hold, joined, twoParts } from '../harness.ts';
import { pieces } from '../memory-file.ts';

/** What is made of an input may be so much: readers stream, and whoever reads stops. */
const most = 16 * 1024 * 1024;

const take = async (content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> => {
  let size = 0;
  for await (const piece of content) if ((size += piece.length) > most) return;
};

const text = Buffer.from('some content that compresses, some content that compresses '.repeat(40));

const zstd: Harness = {
  name: 'zstd',
  run: (input) => take(unzstdScript(pieces(input), 'input')),
  seeds: async () => [
    Buffer.from(await compressZstd(text)),
    Buffer.from(await compressZstd(Buffer.alloc(200_000))),
  ],
  reads: ['formats/dist/compression/zstd-script.js', 'formats/dist/compression/frame.js'],
};

const zstdFrames: Harness = {
  name: 'zstd-frames',
  run: (input) => {
    const [header, length] = [readFrameHeader(input), frameLength(input)];
    hold(header === undefined || header.length <= 18, 'a header has 18 bytes at most');
    hold(length === undefined || length <= input.length, 'a frame ends within its bytes');
  },
  seeds: async () => [
    Buffer.from(await compressZstd(text)),
    Buffer.from(await compressZstd(Buffer.alloc(0))),
  ],
  reads: ['formats/dist/compression/frame.js'],
};

const xz: Harness = {
  name: 'xz',
  run: (input) => take(unxzWasm(pieces(input), 'input')),
  seeds: () => [readFileSync(join(import.meta.dirname, '../../fixtures/text.xz'))],
  reads: ['formats/dist/compression/xz-wasm.js'],
};

const bzip2: Harness = {
  name: 'bzip2',
  run: (input) => take(unbzip2Script(pieces(input), 'input')),
  seeds: () => [readFileSync(join(import.meta.dirname, '../../fixtures/text.bz2'))],
  reads: ['formats/dist/compression/bzip2-'],
};

const lz4: Harness = {
  name: 'lz4',
  run: (input) => take(unlz4(input, 'input')),
  seeds: () => ['dependent', 'independent'].map((name) => fixture(`ecosystems/fixtures/lz4/${name}.lz4`)),
  reads: ['ecosystems/dist/debian/candidates/lz4.js'],
};

/** A document of a pack, and the bytes, whose digest is mended. */
const packs: Harness = {
  name: 'packs',
  run: async (input) => {
    const [document, bytes] = twoParts(input);
    const frames = readJson(document, 'frames') as unknown as Pack['frames'];
    const isFrame = (frame: unknown): boolean => {
      const { size, contentSize } = (frame ?? {}) as Partial<Pack['frames'][number]>;
      return (
        Number.isSafeInteger(size) &&
        Number.isSafeInteger(contentSize) &&
        Math.min(size ?? -1, contentSize ?? -1) >= 0
      );
    };
    if (!Array.isArray(frames) || !frames.every(isFrame)) return;
    const contentSize = frames.reduce((sum, frame) => sum + frame.contentSize, 0);
    await take(
      readPack([bytes], { digest: toDigest(sha256(bytes)), size: bytes.length, contentSize, frames }),
    );
  },
  seeds: async () => {
    const { pack, bytes } = await packOfFrames([{ content: text }, { content: Buffer.from('b') }]);
    return [joined(Buffer.from(JSON.stringify(pack.frames)), bytes)];
  },
  reads: ['capsule/dist/packs/read.js'],
};

export const list: readonly Harness[] = [zstd, zstdFrames, xz, bzip2, lz4, packs];
