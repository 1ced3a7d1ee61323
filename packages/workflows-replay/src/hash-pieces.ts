import { createHash } from 'node:crypto';
import type { Sha256 } from '@holotype/model';

/** Of a file or a part of one, in pieces: others have their turn between them. */
export const hashPieces = async (pieces: AsyncIterable<Uint8Array>): Promise<Sha256> => {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};
