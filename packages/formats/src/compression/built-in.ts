import { Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { isSystemError } from '@holotype/host';
import type { Bytes } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';

async function* through(
  decoder: Transform,
  input: Bytes,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = Readable.from(input, { objectMode: true, highWaterMark: 1 });
  let failed: { readonly error: unknown } | undefined;
  source.on('error', (error) => {
    failed = { error };
    decoder.destroy(error);
  });
  try {
    source.pipe(decoder);
    for await (const piece of decoder) yield piece as Uint8Array;
  } catch (error) {
    if (failed) throw failed.error;
    if (!(error instanceof Error)) throw error;
    const truncated = isSystemError(error, 'Z_BUF_ERROR') || /unexpected end/i.test(error.message);
    throw new ArchiveError(truncated ? 'ARCHIVE_TRUNCATED' : 'ARCHIVE_CORRUPT', `${what}: ${error.message}`, {
      cause: error,
    });
  } finally {
    source.destroy();
    decoder.destroy();
  }
}

/** gzip, also of several members. */
export const gunzip = (input: Bytes, what: string): Bytes =>
  through(zlib.createGunzip({ chunkSize: 256 * 1024 }), input, what);

/** deflate without a header; what follows its end is passed over. */
export const inflateRaw = (input: Bytes, what: string): Bytes =>
  through(zlib.createInflateRaw({ chunkSize: 256 * 1024 }), input, what);

/** deflate with the header of zlib; a cut end counts as the end, since many writers cut the checksum. */
export const inflate = (input: Bytes, what: string): Bytes =>
  through(
    zlib.createInflate({ chunkSize: 256 * 1024, finishFlush: zlib.constants.Z_SYNC_FLUSH }),
    input,
    what,
  );

interface ZstdOptions {
  readonly params?: Readonly<Record<number, number>>;
  readonly pledgedSrcSize?: number;
  readonly maxOutputLength?: number;
}
type Done = (error: Error | null, result: Uint8Array) => void;

/** Of node:zlib since 22.15. Its decoder stops after one frame, in silence, so streams are not left to it. */
interface ZstdModule {
  readonly zstdCompress?: (content: Uint8Array, options: ZstdOptions, done: Done) => void;
  readonly zstdDecompress?: (frame: Uint8Array, options: ZstdOptions, done: Done) => void;
}
const zstd = zlib as typeof zlib & ZstdModule;
// ZSTD_c_compressionLevel, zstd.h
const compressionLevel = 100;

/** One frame that states its content size; undefined where Node has no zstd. */
export const zstdBuiltIn = (content: Uint8Array, level: number): Promise<Uint8Array> | undefined => {
  const { zstdCompress } = zstd;
  if (!zstdCompress) return undefined;
  return new Promise((resolve, reject) => {
    zstdCompress(
      content,
      { params: { [compressionLevel]: level }, pledgedSrcSize: content.length },
      (error, result) => {
        if (error) reject(error);
        else resolve(result);
      },
    );
  });
};

/** The content of one frame, at most `size` bytes; rejects what is damaged; undefined where Node has no zstd. */
export const unzstdFrameBuiltIn = (frame: Uint8Array, size: number): Promise<Uint8Array> | undefined => {
  const { zstdDecompress } = zstd;
  if (!zstdDecompress) return undefined;
  return new Promise((resolve, reject) => {
    zstdDecompress(frame, { maxOutputLength: Math.max(size, 1) }, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
};
