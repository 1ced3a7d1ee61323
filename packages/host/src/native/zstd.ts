import type { LibraryHandle } from 'koffi';
import { declareIn, inThread, isSize, openLibrary } from './threads.ts';

export interface Zstd {
  /** One plain frame that states its content size. Undefined if the library refuses. */
  readonly compress: (content: Uint8Array, level: number) => Promise<Uint8Array | undefined>;
  /** The content of whole frames, in `into` if that is given, which has `size` bytes; undefined if they are damaged or give more. */
  readonly decompress: (
    frames: Uint8Array,
    size: number,
    into?: Uint8Array,
  ) => Promise<Uint8Array | undefined>;
}

const bind = (library: LibraryHandle): Zstd => {
  const bound = declareIn(library, 'size_t ZSTD_compressBound(size_t size)');
  const compress = declareIn(
    library,
    'size_t ZSTD_compress(_Out_ uint8_t *to, size_t capacity, const uint8_t *from, size_t size, int level)',
  );
  const decompress = declareIn(
    library,
    'size_t ZSTD_decompress(_Out_ uint8_t *to, size_t capacity, const uint8_t *from, size_t size)',
  );
  const filled = (to: Uint8Array, size: number): Uint8Array | undefined =>
    isSize(size) ? to.subarray(0, size) : undefined;
  return {
    compress: async (content, level) => {
      const to = Buffer.allocUnsafeSlow(Number(bound(content.length)));
      return filled(to, await inThread(compress, to, to.length, content, content.length, level));
    },
    decompress: async (frames, size, into) => {
      const to = into ?? Buffer.allocUnsafeSlow(size);
      return filled(to, await inThread(decompress, to, to.length, frames, frames.length));
    },
  };
};

/** The system's libzstd through the native binding, off the main thread; undefined where either is missing. */
export const libzstd = (): Zstd | undefined => {
  const library = openLibrary('libzstd.so.1');
  return library && bind(library);
};
