import { type Digest, limits, type RawPath, rawToText } from '@holotype/model';
import { type BlobInput, writeLayout } from '@holotype/formats';
import { CapsuleError } from './errors.ts';
import type { BlobPlace, CapsuleReader } from './capsule-reader.ts';
import { type CapsuleDocuments, capsuleDocuments, type Carried } from './capsule-documents.ts';
import { refuseMore } from './refuse-large.ts';

export interface PackRequest {
  readonly reader: CapsuleReader;
  readonly output: RawPath;
  /** Artifacts too: a rebuild fetches none of those that come along. */
  readonly full: Carried;
  /** Where an artifact lies that the capsule does not hold. */
  readonly artifact: (digest: Digest) => BlobPlace;
  /** Bytes that will be written. */
  readonly onStart?: (bytes: number) => void;
  readonly onBytes?: (bytes: number) => void;
}

function* blobsOf(
  { reader, artifact }: PackRequest,
  { documents, blobs }: CapsuleDocuments,
): Generator<BlobInput, void> {
  for (const { digest, size, bytes } of documents) yield { digest, size, from: bytes };
  for (const { digest, size } of blobs)
    yield { digest, size, from: reader.place(digest) ?? artifact(digest) };
}

/** Writes a capsule: one file, an OCI image layout. Equal captures and locks give equal capsules. Throws CapsuleError, ArchiveError. */
export const packCapsule = async (request: PackRequest): Promise<void> => {
  const { reader, output, full } = request;
  if (!reader.lock) {
    const path = rawToText(reader.path);
    throw new CapsuleError('CAPTURE_NOT_LOCKED', `${path} is not locked`, {
      hint: `run \`holotype lock ${path}\` first`,
    });
  }
  const documents = await capsuleDocuments(reader, reader.lock, full);
  const all = [...documents.documents, ...documents.blobs];
  // A directory stands before them, and the layout's own documents behind.
  refuseMore('Blobs', all.length + 4, limits.layoutMembers);
  request.onStart?.(all.reduce((sum, { size }) => sum + size, 0));
  await writeLayout({
    path: output,
    form: 'tar',
    index: documents.index,
    blobs: blobsOf(request, documents),
    ...(request.onBytes && { onBytes: request.onBytes }),
  });
};
