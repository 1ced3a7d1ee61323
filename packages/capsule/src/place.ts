import { openFile, type RandomAccess } from '@holotype/host';
import type { BlobPlace } from './capsule-reader.ts';

const pieceSize = 256 * 1024;

/** A part of a file as if it were a file. */
export const openPlace = (place: BlobPlace): RandomAccess => {
  const file = openFile(place.file);
  return {
    size: place.size,
    read: (position, length) =>
      file.read(place.position + position, Math.max(0, Math.min(length, place.size - position))),
    close: file.close,
  };
};

/** The bytes of a part of a file, in pieces. */
export async function* readPlace(place: BlobPlace): AsyncGenerator<Uint8Array, void> {
  const file = openPlace(place);
  try {
    for (let at = 0; at < file.size;) {
      const piece = file.read(at, pieceSize);
      if (piece.length === 0) return;
      at += piece.length;
      yield await Promise.resolve(piece);
    }
  } finally {
    file.close();
  }
}
