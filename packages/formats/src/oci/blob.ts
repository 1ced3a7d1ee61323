import { createHash } from 'node:crypto';
import { type RandomAccess, turns } from '@holotype/host';
import { type Digest, toDigest } from '@holotype/model';
import { readAll } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import type { LayoutBlob, LayoutPlace } from './layout.ts';

const pieceSize = 256 * 1024;

/** The bytes at `place`; throws `LAYOUT_BLOB_DAMAGED` at the end if they do not have the digest. */
async function* readVerified(
  open: () => { readonly file: RandomAccess; readonly close: () => void },
  { position, size }: Omit<LayoutPlace, 'file'>,
  digest: Digest,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  const { file, close } = open();
  const turn = turns();
  try {
    for (let at = 0; at < size;) {
      const piece = file.read(position + at, Math.min(pieceSize, size - at));
      if (piece.length === 0)
        throw new ArchiveError('LAYOUT_BLOB_DAMAGED', `Blob ${digest}: ends after ${at} of ${size} bytes`);
      hash.update(piece);
      at += piece.length;
      // The last piece is held back until all of them have been compared.
      if (at === size && toDigest(hash.digest('hex')) !== digest) {
        throw new ArchiveError('LAYOUT_BLOB_DAMAGED', `Blob ${digest}: its bytes have another digest`);
      }
      await turn(piece.length);
      yield piece;
    }
    if (size === 0 && toDigest(hash.digest('hex')) !== digest) {
      throw new ArchiveError('LAYOUT_BLOB_DAMAGED', `Blob ${digest}: is empty`);
    }
  } finally {
    close();
  }
}

export const toBlob = (
  open: () => { readonly file: RandomAccess; readonly close: () => void },
  place: Omit<LayoutPlace, 'file'>,
  digest: Digest,
): LayoutBlob => {
  const stream = () => readVerified(open, place, digest);
  return {
    size: place.size,
    stream,
    bytes: (maxSize) => {
      if (place.size > maxSize) {
        return Promise.reject(
          new ArchiveError('ARCHIVE_TOO_LARGE', `Blob ${digest}: ${place.size} bytes, more than ${maxSize}`),
        );
      }
      return readAll(stream(), maxSize, `Blob ${digest}`);
    },
  };
};
