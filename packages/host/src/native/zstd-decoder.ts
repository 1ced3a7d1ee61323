import { allocate, inputAt, inputSize, type NativeDecoder, outputAt, outputSize } from './decoder.ts';
import { declareIn, inThread, openLibrary } from './threads.ts';

/** Of zstd_errors.h, negative: a window of more than 128 MiB, and no memory. */
const tooLarge = [-16, -64];

/** zstd through libzstd; undefined where it or the native binding is missing. */
export const openZstdDecoder = (): NativeDecoder | undefined => {
  const library = openLibrary('libzstd.so.1');
  const memory = library && allocate();
  if (!memory) return undefined;
  const create = declareIn(library, 'uintptr_t ZSTD_createDStream()');
  // ZSTD_outBuffer and ZSTD_inBuffer, zstd.h: address, size, position.
  // It returns a size_t, in which errors are small negative numbers.
  const decode = declareIn(
    library,
    'int64_t ZSTD_decompressStream(uintptr_t stream, uintptr_t output, uintptr_t input)',
  );
  const end = declareIn(library, 'size_t ZSTD_freeDStream(uintptr_t stream)');
  const stream: unknown = create();
  const { bytes } = memory;
  let whole = false;
  bytes.writeBigUInt64LE(memory.address(outputAt), 0);
  bytes.writeBigUInt64LE(BigInt(outputSize), 8);
  bytes.writeBigUInt64LE(memory.address(inputAt), 24);
  return {
    inputSize,
    step: async (input, last) => {
      // Asked again after a frame's end, the library would wait for another frame.
      if (whole && last && input.length === 0)
        return { state: 'ended', consumed: 0, output: Buffer.alloc(0) };
      bytes.set(input, inputAt);
      bytes.writeBigUInt64LE(0n, 16);
      bytes.writeBigUInt64LE(BigInt(input.length), 32);
      bytes.writeBigUInt64LE(0n, 40);
      const result = await inThread(decode, stream, memory.address(0), memory.address(24));
      const produced = Number(bytes.readBigUInt64LE(16));
      const consumed = Number(bytes.readBigUInt64LE(40));
      whole = result === 0;
      const stuck = consumed === 0 && produced === 0;
      const refused = tooLarge.includes(result) ? 'too-large' : 'damaged';
      return {
        state: result < 0 ? refused : whole ? 'ended' : stuck ? 'stuck' : 'going',
        consumed,
        output: Buffer.from(bytes.subarray(outputAt, outputAt + produced)),
      };
    },
    close: () => {
      end(stream);
      memory.free();
    },
  };
};
