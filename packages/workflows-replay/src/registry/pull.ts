import { openParts } from '@holotype/capsule';
import { lstat, makeDirectories } from '@holotype/host';
import {
  type Digest,
  HolotypeError,
  parentOf,
  type RawPath,
  type Reference,
  referenceText,
  sha256,
  toDigest,
  withDigest,
} from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { beginStage } from '../events.ts';
import { refuseExisting } from '../refuse-existing.ts';
import { needSpace } from '../space.ts';
import { findCapsule, type RemoteCapsule } from './find-capsule.ts';
import { openPlaceOf, type PlaceOptions } from './open-place.ts';
import { pullInto } from './pull-into.ts';
import { type FoundReferrer, listReferrersOf, writeReferrers } from './referrers.ts';

export interface PullRequest extends PlaceOptions {
  readonly reference: Reference;
  /** The capsule to write. */
  readonly output: RawPath;
  /** Replaces a file that is there. */
  readonly force?: boolean;
  /** What was attached is written beside it. */
  readonly withReferrers?: boolean;
}

export interface PulledCapsule {
  /** The reference that names exactly this. */
  readonly reference: string;
  readonly digest: Digest;
  /** Of the blobs in the file, and how many of those came from the registry now. */
  readonly bytes: number;
  readonly fetched: number;
  readonly referrers: readonly FoundReferrer[];
  /** Files that were written beside the capsule. */
  readonly written: readonly RawPath[];
}

/**
 * Fetches a capsule from a registry or a layout directory: the file that was pushed, byte for byte. A failure keeps what came, and the same
 * call goes on. Throws NotationError, RegistryError, NetError, CapsuleError, HostError, `SPACE_SHORT`.
 */
export const pull = async (context: WorkflowContext, request: PullRequest): Promise<PulledCapsule> => {
  const { reference, output, force = false, withReferrers = false } = request;
  refuseExisting(output, force);
  const repository = await openPlaceOf(context, reference, request);
  const capsule = await findCapsule(repository, reference);
  const fetched = await write(context, { repository, capsule, output, shown: referenceText(reference) });
  const { digest } = capsule.document;
  const referrers = await listReferrersOf(repository, digest);
  const written = withReferrers ? await writeReferrers(repository, { referrers, beside: output, force }) : [];
  return {
    reference: referenceText(withDigest(reference, digest)),
    ...{ digest, bytes: capsule.bytes, fetched, referrers, written },
  };
};

interface WriteRequest {
  readonly repository: Awaited<ReturnType<typeof openPlaceOf>>;
  readonly capsule: RemoteCapsule;
  readonly output: RawPath;
  readonly shown: string;
}

const write = async (
  context: WorkflowContext,
  { repository, capsule, output, shown }: WriteRequest,
): Promise<number> => {
  const partial = lstat(`${output}.partial`)?.size ?? 0;
  needSpace(parentOf(output), Math.max(0, capsule.bytes - partial), 'The capsule');
  using step = beginStage(context, 'pull', `Pulling ${shown}`, { unit: 'bytes', total: capsule.bytes });
  let fetched = 0;
  await pullInto({
    ...{ repository, capsule, output, signal: context.signal },
    onBytes: (bytes, isNew) => {
      step.advance(bytes);
      if (isNew) fetched += bytes;
    },
  });
  step.done();
  return fetched;
};

export interface StoredCapsule {
  readonly path: RawPath;
  /** Of what the reference names. */
  readonly digest: Digest;
}

/**
 * The capsule that a reference names, as a file in the store, fetched first if it is not there. By a digest a registry is asked once; a tag may
 * name another capsule each time. Throws as `pull`.
 */
export const pullIntoStore = async (
  context: WorkflowContext,
  reference: Reference,
): Promise<StoredCapsule> => {
  const { store } = context;
  const stored = (digest: Digest) => ({ path: store.pulled(digest), digest });
  const isThere = (digest: Digest) => isCapsuleOf(store.pulled(digest), digest);
  if (reference.digest !== undefined && (await isThere(reference.digest))) return stored(reference.digest);
  const repository = await openPlaceOf(context, reference);
  const capsule = await findCapsule(repository, reference);
  const found = stored(capsule.document.digest);
  if (await isThere(found.digest)) return found;
  makeDirectories(parentOf(found.path), 0o700);
  await write(context, { repository, capsule, output: found.path, shown: referenceText(reference) });
  return found;
};

/** Others may write into a store that is shared; what the manifests name is compared with its digest when it is read. */
const isCapsuleOf = async (path: RawPath, digest: Digest): Promise<boolean> => {
  if (lstat(path)?.type !== 'file') return false;
  try {
    const { manifests, index, close } = await openParts(path);
    close();
    return (manifests.length === 1 ? manifests[0]?.digest : toDigest(sha256(index))) === digest;
  } catch (error) {
    if (error instanceof HolotypeError) return false;
    throw error;
  }
};
