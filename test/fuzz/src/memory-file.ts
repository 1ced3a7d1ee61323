import type { RandomAccess } from '@holotype/host';

/** A file that holds these bytes. */
export const memoryFile = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (position, length) => bytes.subarray(position, position + length),
  close: () => undefined,
});

/** The same bytes in pieces, as they come from a stream. */
export function* pieces(bytes: Uint8Array, size = 700): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
