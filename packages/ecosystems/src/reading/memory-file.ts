import type { RandomAccess } from '@holotype/host';

/** Bytes in memory, read as a file is: an archive that lies in another. */
export const memoryFile = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (position, length) => bytes.subarray(position, position + length),
  close: () => undefined,
});
