import { libzstd } from '@holotype/host';
import { ArchiveError } from '../errors.ts';
import { unzstdFrameBuiltIn, zstdBuiltIn } from './built-in.ts';
import { frameLength, readFrameHeader } from './frame.ts';

const level = 3;

// Its init may run only once: a second one replaces the memory under a running call.
const loadWasm = async () => {
  const wasm = await import('@bokuweb/zstd-wasm');
  await wasm.init();
  return wasm;
};
let loaded: ReturnType<typeof loadWasm> | undefined;
const openWasm = () => (loaded ??= loadWasm());

/** One plain zstd frame, level 3, that states its content size; meant for at most 8 MiB. Compressors differ in the bytes they give. */
export const compressZstd = async (content: Uint8Array): Promise<Uint8Array> => {
  const compressed = (await libzstd()?.compress(content, level)) ?? (await zstdBuiltIn(content, level));
  return compressed ?? (await openWasm()).compress(content, level);
};

/** What can open a frame here; the first that there is does. */
export interface ZstdOpeners {
  readonly library: ReturnType<typeof libzstd>;
  readonly builtIn: typeof unzstdFrameBuiltIn;
  readonly wasm: () => Promise<{ readonly decompress: (frame: Uint8Array) => Uint8Array }>;
}
const usual = (): ZstdOpeners => ({ library: libzstd(), builtIn: unzstdFrameBuiltIn, wasm: openWasm });

const loadWasmOpener = async ({ wasm }: ZstdOpeners) => {
  try {
    return await wasm();
  } catch (error) {
    throw new ArchiveError('ARCHIVE_UNSUPPORTED', 'Nothing on this machine can open zstd', {
      cause: error,
      hint: 'the data may be whole: install libzstd1, or use a complete installation of holotype',
    });
  }
};

/** Undefined: it is damaged. Throws `ARCHIVE_UNSUPPORTED` where nothing here could tell. */
export const openZstdFrame = async (
  frame: Uint8Array,
  size: number,
  into: Uint8Array | undefined,
  openers = usual(),
): Promise<Uint8Array | undefined> => {
  const { library, builtIn } = openers;
  if (library) return library.decompress(frame, size, into);
  const opened = builtIn(frame, size);
  const wasm = opened ? undefined : await loadWasmOpener(openers);
  try {
    return (await opened) ?? wasm?.decompress(frame);
  } catch {
    return undefined;
  }
};

/**
 * The content of one zstd frame that states its content size. Throws `ARCHIVE_TOO_LARGE` before anything is allocated if that exceeds
 * `maxSize`, `ARCHIVE_CORRUPT` if the frame is damaged or states no size, or another than `into` has, where the content then lies,
 * `ARCHIVE_UNSUPPORTED` where nothing here opens zstd; `what` names it.
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
