import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { readAll } from '../bytes/input.ts';
import { decompress } from '../compression/decompress.ts';
import { decompressZstd } from '../compression/zstd.ts';
import { ArchiveError } from '../errors.ts';

export type BlockDecoder = (bytes: Buffer, maxSize: number) => Promise<Buffer>;

const inflateBlock = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

/** By their numbers in the superblock; the others are lzma, lzo and lz4. */
const decoders: Readonly<Record<number, (what: string) => BlockDecoder>> = {
  1: (what) => async (bytes, maxSize) => {
    try {
      return await inflateBlock(bytes, { maxOutputLength: maxSize });
    } catch (cause) {
      throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: a damaged block`, { cause });
    }
  },
  4: (what) => async (bytes, maxSize) =>
    Buffer.from(await readAll(decompress('xz', [bytes], { what, maxOutput: maxSize }), maxSize, what)),
  6: (what) => async (bytes, maxSize) => Buffer.from(await decompressZstd(bytes, maxSize, what)),
};

/** Opens one block at a time. Throws `ARCHIVE_UNSUPPORTED` for a compression that few images have. */
export const blockDecoder = (compression: number, what: string): BlockDecoder => {
  const decoder = decoders[compression];
  if (decoder) return decoder(what);
  throw new ArchiveError('ARCHIVE_UNSUPPORTED', `${what}: SquashFS with compression ${compression}`, {
    hint: 'gzip, xz and zstd are read; unpack it with unsquashfs and give the directory',
  });
};
