import { ArchiveError } from '@holotype/formats';
import type { Entry, RawPath } from '@holotype/model';

const gibibyte = 1024 ** 3;

/**
 * Passes on what an image unpacks to, all of its layers together, up to a few times what the Tree holds: layers may write files again.
 * Throws `ARCHIVE_TOO_LARGE` for more: a layer of a megabyte can unpack to gigabytes.
 */
export const unpackedLimit = (
  expected: ReadonlyMap<RawPath, Entry>,
  room = 16 * gibibyte,
): ((bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array, void>) => {
  let left = room;
  for (const entry of expected.values()) if (entry.type === 'file') left += 4 * entry.size;
  return async function* (bytes) {
    for await (const piece of bytes) {
      left -= piece.length;
      if (left < 0)
        throw new ArchiveError('ARCHIVE_TOO_LARGE', 'The image unpacks to many times the size of the Tree');
      yield piece;
    }
  };
};
