import { grouped } from '@holotype/model';
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { Unreadable } from '../../kind.ts';
import { pixelLimit } from '../../limits.ts';
import type { Picture } from '../../picture/picture.ts';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function* chunks(bytes: Buffer): Generator<Chunk, void, undefined> {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    yield { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

/** Decodes a PNG of any colour type and depth. Throws Unreadable, or what pngjs throws. */
export const readPng = (content: Uint8Array): Picture => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Unreadable('not a PNG');
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (width * height > pixelLimit) throw new Unreadable(`larger than ${grouped(pixelLimit)} pixels`);
  const all = [...chunks(bytes)];
  if (all.some(({ type }) => type === 'acTL'))
    throw new Unreadable('animated: only its first frame could be compared');
  // pngjs inflates interlaced data without a limit.
  if (bytes[28] !== 0) {
    const data = Buffer.concat(all.flatMap((chunk) => (chunk.type === 'IDAT' ? [chunk.data] : [])));
    inflateSync(data, { maxOutputLength: width * height * 8 + 16 * (height + 8) });
  }
  const { data } = PNG.sync.read(bytes, { skipRescale: true });
  return {
    width,
    height,
    data: bytes[24] === 16 ? data : new Uint8Array(data.buffer, data.byteOffset, data.length),
  };
};
