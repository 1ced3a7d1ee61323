import { mediaTypes, openParts, plainMediaTypes, referencedDigest } from '@holotype/capsule';
import { lstat, makeDirectories, refuseExisting } from '@holotype/host';
import {
  type Digest,
  HolotypeError,
  parentOf,
  type RawPath,
  type Reference,
  referenceText,
  withDigest,
} from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { beginStage } from '../events.ts';
import { needSpace } from '../space.ts';
import { findCapsule, type RemoteCapsule } from './find-capsule.ts';
import { openLayoutPlace } from './layout-place.ts';
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

/** What is needed of a capsule: all, or what says what is in it, as far as a signature covers it. */
export type Needed = 'all' | 'documents';

/**
 * The capsule that a reference names, as a file in the store, fetched first if it is not there; where its documents are enough, a layout
 * directory with Manifest, Lock and Tree alone. By a digest a registry is asked once; a tag may name another capsule each time. Throws as `pull`.
 */
export const pullIntoStore = async (
  context: WorkflowContext,
  reference: Reference,
  needed: Needed = 'all',
): Promise<StoredCapsule> => {
  const whole = (digest: Digest) => context.store.pulled(digest);
  const documents = (digest: Digest): RawPath => `${whole(digest)}.documents`;
  const stored = async (digest: Digest): Promise<StoredCapsule | undefined> => {
    if (await isCapsuleOf(whole(digest), 'file', digest)) return { path: whole(digest), digest };
    return needed === 'documents' && (await isCapsuleOf(documents(digest), 'directory', digest))
      ? { path: documents(digest), digest }
      : undefined;
  };
  const known = reference.digest === undefined ? undefined : await stored(reference.digest);
  if (known) return known;
  const repository = await openPlaceOf(context, reference);
  const capsule = await findCapsule(repository, reference);
  const { digest } = capsule.document;
  const there = await stored(digest);
  if (there) return there;
  const [path, fetch] =
    needed === 'all' ? ([whole(digest), write] as const) : ([documents(digest), writeDocuments] as const);
  makeDirectories(parentOf(path), 0o700);
  await fetch(context, { repository, capsule, output: path, shown: referenceText(reference) });
  return { path, digest };
};

const documentTypes: ReadonlySet<string> = new Set([
  ...[mediaTypes.manifest, mediaTypes.lock, mediaTypes.tree],
  ...Object.values(plainMediaTypes),
]);

const writeDocuments = async (
  context: WorkflowContext,
  { repository, capsule, output, shown }: WriteRequest,
): Promise<void> => {
  const place = openLayoutPlace(output, context.signal);
  const wanted = capsule.manifests.flatMap(({ config, layers }) => [
    config,
    ...layers.filter(({ mediaType }) => documentTypes.has(mediaType)),
  ]);
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  needSpace(parentOf(output), total, 'The documents of the capsule');
  using step = beginStage(context, 'pull', `Pulling the documents of ${shown}`, { unit: 'bytes', total });
  for (const blob of wanted) {
    context.signal.throwIfAborted();
    if (!(await place.hasBlob(blob)))
      await place.store({ blob, pieces: (from) => repository.read(blob, from) });
    step.advance(blob.size);
  }
  for (const one of capsule.manifests) await place.put(one);
  step.done();
};

/** Others may write into a store that is shared; what the manifests name is compared with its digest when it is read. */
const isCapsuleOf = async (path: RawPath, type: 'file' | 'directory', digest: Digest): Promise<boolean> => {
  if (lstat(path)?.type !== type) return false;
  try {
    // A file has all that its manifests name.
    if (type === 'file') (await openParts(path)).close();
    return (await referencedDigest(path)) === digest;
  } catch (error) {
    if (error instanceof HolotypeError) return false;
    throw error;
  }
};
