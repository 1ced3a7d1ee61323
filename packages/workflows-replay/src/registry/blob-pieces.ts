import { createHash } from 'node:crypto';
import { toDigest } from '@holotype/model';
import { NetError, type OciDescriptor, type Repository } from '@holotype/store';

/** A blob piece by piece; what was read is the blob only once the last piece was asked for. Throws NetError, at the end `NET_DIGEST_MISMATCH`. */
export async function* blobPieces(
  repository: Repository,
  blob: OciDescriptor,
): AsyncGenerator<Uint8Array, void> {
  const hash = createHash('sha256');
  for await (const piece of repository.read(blob, 0)) {
    hash.update(piece);
    yield piece;
  }
  if (toDigest(hash.digest('hex')) !== blob.digest)
    throw new NetError('NET_DIGEST_MISMATCH', `${repository.name} gives other bytes for ${blob.digest}`);
}
