import { capsuleAlone, type CapsuleParts, type Descriptor, openParts } from '@holotype/capsule';
import { openFile, piecesOf } from '@holotype/host';
import { type Digest, type RawPath, type Reference, referenceText, withDigest } from '@holotype/model';
import { type OciDocument, ociTypes, type Repository, RegistryError, toDocument } from '@holotype/store';
import {
  beginStage,
  openPlaceOf,
  type PlaceOptions,
  type Stage,
  type WorkflowContext,
} from '@holotype/workflows-replay';

export interface PushRequest extends PlaceOptions {
  readonly capsule: RawPath;
  readonly reference: Reference;
}

export interface PushedCapsule {
  /** The reference that names exactly this. */
  readonly reference: string;
  readonly digest: Digest;
  /** Of all blobs, and of those that were sent now. */
  readonly bytes: number;
  readonly sent: number;
}

/**
 * Puts a capsule into a registry or a layout directory: its blobs as they are, then what names them, so that nothing partial is ever seen. What is
 * there is not sent again. Throws NotationError, RegistryError, NetError, CapsuleError, ArchiveError, DocumentError.
 */
export const push = async (context: WorkflowContext, request: PushRequest): Promise<PushedCapsule> => {
  const { reference, capsule } = request;
  const alone = await capsuleAlone(capsule);
  const parts = await openParts(alone.file);
  try {
    const named = namedBy(parts);
    refuseOtherDigest(reference, named.digest);
    const repository = await openPlaceOf(context, reference, request);
    const bytes = parts.blobs.reduce((sum, { size }) => sum + size, 0);
    using step = beginStage(context, 'push', `Pushing to ${repository.name}`, {
      unit: 'bytes',
      total: bytes,
    });
    let sent = 0;
    for (const blob of parts.blobs) {
      context.signal.throwIfAborted();
      if (await repository.hasBlob(blob)) step.advance(blob.size);
      else sent += await send(context, repository, parts, blob, step);
    }
    for (const one of parts.manifests) if (one.digest !== named.digest) await repository.put(one);
    await repository.put(named, reference.tag);
    step.done();
    return {
      reference: referenceText(withDigest(reference, named.digest)),
      ...{ digest: named.digest, bytes, sent },
    };
  } finally {
    parts.close();
    alone.remove();
  }
};

/** What a tag names: the OCI manifest, or the index of several. */
const namedBy = ({ manifests, index }: CapsuleParts): OciDocument => {
  const [only, ...more] = manifests;
  return only && more.length === 0 ? only : toDocument(ociTypes.index, index);
};

const refuseOtherDigest = (reference: Reference, digest: Digest): void => {
  if (reference.digest === undefined || reference.digest === digest) return;
  throw new RegistryError(
    'REGISTRY_NOT_FOUND',
    `The capsule has the digest ${digest}, not that of ${referenceText(reference)}`,
    { hint: 'name a tag alone, or push the capsule that the digest is of' },
  );
};

/** Bytes of it that were sent. */
const send = async (
  { signal }: WorkflowContext,
  repository: Repository,
  parts: CapsuleParts,
  blob: Descriptor,
  step: Stage,
): Promise<number> => {
  // A damaged file is said to be damaged here, not by the registry when all of it has been sent.
  const pieces = parts.stream(blob.digest)[Symbol.asyncIterator]();
  while (!(await pieces.next()).done) signal.throwIfAborted();
  const { file: path, position } = parts.place(blob.digest);
  let done = 0;
  let resumed: number | undefined;
  const file = openFile(path);
  try {
    await repository.store({
      blob,
      pieces: (from, size) => piecesOf(file, position + from, size),
      onDone: (now) => {
        resumed ??= now < blob.size ? now : 0;
        step.advance(now - done);
        done = now;
      },
    });
  } finally {
    file.close();
  }
  step.advance(blob.size - done);
  return blob.size - (resumed ?? 0);
};
