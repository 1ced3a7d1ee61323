import { libc } from './library.ts';

/** `ended`: the last stream is whole; `stuck`: more input is needed; `damaged`, `too-large`: refused, for good. */
export type DecoderState = 'ended' | 'going' | 'stuck' | 'damaged' | 'too-large';

export interface DecoderStep {
  readonly state: DecoderState;
  /** Bytes taken from the input. */
  readonly consumed: number;
  /** A copy of what was decoded. */
  readonly output: Uint8Array;
}

/** A streaming decompressor of a system library. Its memory is its own: `close` is to be called, once, with no step under way. */
export interface NativeDecoder {
  /** The most bytes that one step takes. */
  readonly inputSize: number;
  /** Decodes a part of `input`; `last` says that nothing follows it. Runs on a thread of the binding. */
  readonly step: (input: Uint8Array, last: boolean) => Promise<DecoderStep>;
  readonly close: () => void;
}

const stateSize = 256;
/** Places in a decoder's memory: its C structures, its input, its output. */
export const inputAt = stateSize;
export const inputSize = 128 * 1024;
export const outputAt = stateSize + inputSize;
export const outputSize = 256 * 1024;

export interface Memory {
  readonly address: (offset: number) => bigint;
  readonly bytes: Buffer;
  readonly free: () => void;
}
const size = outputAt + outputSize;

/** Memory outside JavaScript's, which a library keeps pointers into; zeroed. */
export const allocate = (): Memory | undefined => {
  const binding = libc()?.koffi;
  if (!binding) return undefined;
  const block: unknown = binding.alloc('uint8_t', size);
  const start = binding.address(block);
  const bytes = Buffer.from(binding.view(block, size));
  bytes.fill(0);
  return {
    address: (offset) => start + BigInt(offset),
    bytes,
    free: () => {
      binding.free(block);
    },
  };
};
