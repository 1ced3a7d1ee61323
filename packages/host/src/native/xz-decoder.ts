import {
  allocate,
  type DecoderState,
  inputAt,
  inputSize,
  type NativeDecoder,
  outputAt,
  outputSize,
} from './decoder.ts';
import { declareIn, inThread, openLibrary } from './threads.ts';

// struct lzma_stream, lzma/base.h: next_in, avail_in, total_in, next_out, avail_out, then what the library keeps; 136 bytes.
const lzmaConcatenated = 0x08;
const lzmaStates: Readonly<Record<number, DecoderState>> = {
  0: 'going',
  1: 'ended',
  5: 'too-large',
  6: 'too-large',
  10: 'stuck',
};
// A hostile header may ask for 4 GiB of dictionary; `xz -9` asks for 65 MiB.
const xzMemory = 512n * 1024n * 1024n;

/** xz through liblzma; undefined where it or the native binding is missing. */
export const openXzDecoder = (): NativeDecoder | undefined => {
  const library = openLibrary('liblzma.so.5');
  const memory = library && allocate();
  if (!memory) return undefined;
  const start = declareIn(
    library,
    'int lzma_stream_decoder(uintptr_t stream, uint64_t memory, uint32_t flags)',
  );
  const code = declareIn(library, 'int lzma_code(uintptr_t stream, int action)');
  const end = declareIn(library, 'void lzma_end(uintptr_t stream)');
  const { bytes } = memory;
  const stream = memory.address(0);
  if ((start(stream, xzMemory, lzmaConcatenated) as number) !== 0) {
    memory.free();
    return undefined;
  }
  return {
    inputSize,
    step: async (input, last) => {
      bytes.set(input, inputAt);
      bytes.writeBigUInt64LE(memory.address(inputAt), 0);
      bytes.writeBigUInt64LE(BigInt(input.length), 8);
      bytes.writeBigUInt64LE(memory.address(outputAt), 24);
      bytes.writeBigUInt64LE(BigInt(outputSize), 32);
      const result = await inThread(code, stream, last ? 3 : 0);
      const produced = outputSize - Number(bytes.readBigUInt64LE(32));
      return {
        state: lzmaStates[result] ?? 'damaged',
        consumed: input.length - Number(bytes.readBigUInt64LE(8)),
        output: Buffer.from(bytes.subarray(outputAt, outputAt + produced)),
      };
    },
    close: () => {
      end(stream);
      memory.free();
    },
  };
};
