import { findProgram, libzstd, pipeThrough } from '@holotype/host';
import { readAll } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { zstdBuiltIn } from './built-in.ts';
import { readFrameHeader } from './frame.ts';
import { unzstdScript } from './zstd-script.ts';

const level = 3;

const byWasm = async (content: Uint8Array): Promise<Uint8Array> => {
  const wasm = await import('@bokuweb/zstd-wasm');
  await wasm.init();
  return wasm.compress(content, level);
};

/** One plain zstd frame, level 3, that states its content size; meant for at most 8 MiB. Compressors differ in the bytes they give. */
export const compressZstd = async (content: Uint8Array): Promise<Uint8Array> => {
  const compressed = (await zstdBuiltIn(content, level)) ?? (await libzstd()?.compress(content, level));
  if (compressed) return compressed;
  const program = findProgram('zstd');
  if (!program) return byWasm(content);
  return readAll(
    pipeThrough([program, '-qc', `-${level}`, `--stream-size=${content.length}`], [content]),
    Infinity,
    'zstd frame',
  );
};

const byScript = async (frame: Uint8Array, size: number, what: string): Promise<Uint8Array | undefined> => {
  try {
    return await readAll(unzstdScript([frame], what), size, what);
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
};

/**
 * The content of one zstd frame that states its content size. Throws `ARCHIVE_TOO_LARGE` before anything is allocated if that exceeds
 * `maxSize`, `ARCHIVE_CORRUPT` if the frame is damaged or states no size; `what` names it.
 */
export const decompressZstd = async (
  frame: Uint8Array,
  maxSize: number,
  what = 'zstd frame',
): Promise<Uint8Array> => {
  const size = readFrameHeader(frame)?.contentSize;
  if (size === undefined)
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: not a zstd frame with a content size`);
  if (size > maxSize)
    throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: ${size} bytes of content, more than ${maxSize}`);
  const library = libzstd();
  const content = library ? await library.decompress(frame, size) : await byScript(frame, size, what);
  if (content?.length !== size) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: damaged zstd frame`);
  return content;
};
