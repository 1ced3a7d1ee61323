import { createHash } from 'node:crypto';
import { openFile, piecesOf, type RandomAccess } from '@holotype/host';
import type { RawPath, Sha256 } from '@holotype/model';

/** Of a file as it stands. */
export const hashFile = async (path: RawPath): Promise<Sha256> => {
  const file = openFile(path);
  try {
    return await hashPieces(file, 0, file.size);
  } finally {
    file.close();
  }
};

/** Of `size` bytes from `start` of an open file. */
export const hashPieces = async (file: RandomAccess, start: number, size: number): Promise<Sha256> => {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(file, start, size)) hash.update(piece);
  return hash.digest('hex');
};
