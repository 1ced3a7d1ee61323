import type { Digest, Reference } from '@holotype/model';
import type { OciDescriptor, Repository } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { blobPieces } from '../registry/blob-pieces.ts';
import { openPlaceOf } from '../registry/open-place.ts';
import { listReferrersOf } from '../registry/referrers.ts';
import type { ReferrerType } from '../registry/referrer-types.ts';

/** A signature or an attestation that somebody attached to a capsule. */
export interface SignedReferrer {
  /** What whoever attached it calls it; nothing but a word. */
  readonly file: string;
  /** Of what refers to the capsule. */
  readonly referrer: Digest;
  /** Undefined for what is not read: anybody who may write there could attach gigabytes. */
  readonly bytes: Uint8Array | undefined;
}

/** Bytes of all that is read of one capsule. */
const most = 64 * 1024 * 1024;

/** What is attached to a capsule of these types, one after another. Throws RegistryError, NetError. */
export async function* signedReferrers(
  context: WorkflowContext,
  { digest, ...rest }: Reference,
  types: readonly ReferrerType[],
): AsyncGenerator<SignedReferrer, void> {
  if (digest === undefined) return;
  const repository = await openPlaceOf(context, { ...rest, digest });
  let left = most;
  for (const { type, digest: referrer, files } of await listReferrersOf(repository, digest)) {
    if (type === undefined || !types.includes(type)) continue;
    for (const file of files) {
      context.signal.throwIfAborted();
      const fits = file.size <= left;
      if (fits) left -= file.size;
      const bytes = fits ? await readBlob(repository, file) : undefined;
      yield { file: file.title ?? type, referrer, bytes };
    }
  }
}

const readBlob = async (repository: Repository, blob: OciDescriptor): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of blobPieces(repository, blob)) pieces.push(piece);
  return Buffer.concat(pieces);
};
