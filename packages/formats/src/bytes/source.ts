import { type RandomAccess, turns } from '@holotype/host';
import type { Bytes } from './input.ts';

/** Where a ByteReader gets its bytes. */
export interface ByteSource {
  /** The next piece; undefined at the end. */
  readonly pull: () => Promise<Uint8Array | undefined>;
  /** Passes over as many of the next `length` bytes as it can without reading them; gives that number. */
  readonly seek: (length: number) => number;
  readonly close: () => Promise<void>;
}

const streamSource = (input: Bytes): ByteSource => {
  const iterator = Symbol.asyncIterator in input ? input[Symbol.asyncIterator]() : input[Symbol.iterator]();
  return {
    pull: async () => {
      const next = await iterator.next();
      return next.done === true ? undefined : next.value;
    },
    seek: () => 0,
    close: async () => {
      await iterator.return?.();
    },
  };
};

const leastAhead = 4 * 1024;
const mostAhead = 256 * 1024;

/** A file read in place: what is skipped is never read, what is read in a row comes in ever larger pieces. It stays open. */
const fileSource = (file: RandomAccess): ByteSource => {
  let at = 0;
  let ahead = leastAhead;
  const turn = turns();
  return {
    pull: async () => {
      const piece = file.read(at, ahead);
      at += piece.length;
      ahead = Math.min(ahead * 2, mostAhead);
      await turn(piece.length);
      return piece.length === 0 ? undefined : piece;
    },
    seek: (length) => {
      const skipped = Math.min(length, file.size - at);
      at += skipped;
      ahead = leastAhead;
      return skipped;
    },
    close: () => Promise.resolve(),
  };
};

export const toSource = (input: Bytes | RandomAccess): ByteSource =>
  Symbol.asyncIterator in input || Symbol.iterator in input ? streamSource(input) : fileSource(input);
