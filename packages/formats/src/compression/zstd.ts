import { libzstd } from '@holotype/host';
import { readAll } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { unzstdFrameBuiltIn, zstdBuiltIn } from './built-in.ts';
import { frameLength, readFrameHeader, storedFrame } from './frame.ts';
import { unzstdScript } from './zstd-script.ts';

const level = 3;

/** What handles single frames here: the first that there is does. Without either, frames are stored as they are and opened by a script. */
export interface ZstdMeans {
  readonly library: ReturnType<typeof libzstd>;
  readonly compressBuiltIn: typeof zstdBuiltIn;
  readonly openBuiltIn: typeof unzstdFrameBuiltIn;
}
const usual = (): ZstdMeans => ({
  library: libzstd(),
  compressBuiltIn: zstdBuiltIn,
  openBuiltIn: unzstdFrameBuiltIn,
});

/** One plain zstd frame, level 3, that states its content size; meant for at most 8 MiB. Compressors differ in the bytes they give. */
export const compressZstd = async (
  content: Uint8Array,
  { library, compressBuiltIn } = usual(),
): Promise<Uint8Array> =>
  (await library?.compress(content, level)) ??
  (await compressBuiltIn(content, level)) ??
  storedFrame(content);

/** Undefined: it is damaged. */
export const openZstdFrame = async (
  frame: Uint8Array,
  size: number,
  into: Uint8Array | undefined,
  { library, openBuiltIn } = usual(),
): Promise<Uint8Array | undefined> => {
  if (library) return library.decompress(frame, size, into);
  try {
    const what = 'zstd frame';
    return await (openBuiltIn(frame, size) ?? readAll(unzstdScript([frame], what), size, what));
  } catch {
    return undefined;
  }
};

/**
 * The content of one zstd frame that states its content size. Throws `ARCHIVE_TOO_LARGE` before anything is allocated if that exceeds
 * `maxSize`, `ARCHIVE_CORRUPT` if the frame is damaged or states no size, or another than `into` has, where the content then lies; `what`
 * names it.
 */
export const decompressZstd = async (
  frame: Uint8Array,
  maxSize: number,
  what = 'zstd frame',
  into?: Uint8Array,
): Promise<Uint8Array> => {
  const size = readFrameHeader(frame)?.contentSize;
  if (size === undefined)
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: not a zstd frame with a content size`);
  if (size > maxSize)
    throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: ${size} bytes of content, more than ${maxSize}`);
  // Some decoders pass over what follows a frame.
  const fits = frameLength(frame) === frame.length && (into === undefined || into.length === size);
  const content = fits ? await openZstdFrame(frame, size, into) : undefined;
  if (content?.length !== size) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: damaged zstd frame`);
  if (into === undefined || content.buffer === into.buffer) return content;
  into.set(content);
  return into;
};
