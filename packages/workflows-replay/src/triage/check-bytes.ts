import { CapsuleError, type CapsuleReader, loadMap, loadTree, readPlace } from '@holotype/capsule';
import { ArchiveError } from '@holotype/formats';
import { type Digest, rawToText, toDigest } from '@holotype/model';
import { hashPieces } from '../hash-pieces.ts';
import { checkRun } from '../replay/check-run.ts';

/**
 * Whether a capsule is what it says: every blob has its digest, the Tree its own, the Map gives a source to every file, and the run can be
 * replayed at all. Throws CapsuleError, ArchiveError, DocumentError, ReplayError.
 */
export const checkBytes = async (reader: CapsuleReader): Promise<void> => {
  const { manifest, lock } = reader;
  for (const digest of blobsOf(reader)) await checkBlob(reader, digest);
  const tree = await loadTree(reader);
  if (lock) await loadMap(reader, lock, tree);
  if (manifest.run) checkRun(manifest.run);
};

/** What a rebuild cannot do without; of the packages, those that are in it. */
const blobsOf = ({ manifest, lock, place }: CapsuleReader): readonly Digest[] => {
  const own = [
    ...manifest.tree.chunks,
    ...(manifest.run?.kept.packs ?? []),
    ...(lock?.map ?? []),
    ...(lock?.packs ?? []),
  ].map(({ digest }) => digest as Digest);
  const artifacts = (lock?.artifacts ?? []).map(({ sha256 }) => toDigest(sha256));
  return [...new Set([...own, ...artifacts.filter((digest) => place(digest))])];
};

const checkBlob = async ({ place, path }: CapsuleReader, digest: Digest): Promise<void> => {
  const at = place(digest);
  if (!at)
    throw new ArchiveError('LAYOUT_BLOB_MISSING', `${rawToText(path)} lacks ${digest}`, {
      hint: 'copy the capsule again; it is incomplete',
    });
  if (toDigest(await hashPieces(readPlace(at))) !== digest)
    throw new CapsuleError('CHUNK_DAMAGED', `A part of it, ${digest}, has other bytes than it says`);
};
