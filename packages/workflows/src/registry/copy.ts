import { type Digest, type Reference, referenceText, withDigest } from '@holotype/model';
import {
  type OciDescriptor,
  type OciDocument,
  readContent,
  RegistryError,
  type Repository,
} from '@holotype/store';
import {
  beginStage,
  findDocument,
  openPlaceOf,
  type PlaceOptions,
  type WorkflowContext,
} from '@holotype/workflows-replay';

export interface CopyRequest extends PlaceOptions {
  readonly from: Reference;
  readonly to: Reference;
  /** What was attached to it too. */
  readonly withReferrers?: boolean;
}

export interface Copied {
  readonly reference: string;
  readonly digest: Digest;
  /** Of blobs that were sent. */
  readonly sent: number;
  readonly referrers: number;
}

interface Ends {
  readonly from: Repository;
  readonly to: Repository;
  readonly signal: AbortSignal;
  readonly advance: (bytes: number) => void;
}

/**
 * Copies a capsule, or any other artifact or image, from one registry or layout directory to another; its digest stays. Nothing is unpacked, and
 * what is there is not sent. Throws RegistryError, NetError, NotationError.
 */
export const copy = async (context: WorkflowContext, request: CopyRequest): Promise<Copied> => {
  const { from, to, withReferrers = false } = request;
  const ends = {
    from: await openPlaceOf(context, from, request),
    to: await openPlaceOf(context, to, request),
  };
  const document = await findDocument(ends.from, from);
  if (to.digest !== undefined && to.digest !== document.digest)
    throw new RegistryError(
      'REGISTRY_NOT_FOUND',
      `${referenceText(from)} has the digest ${document.digest}, not that of ${referenceText(to)}`,
    );
  using step = beginStage(context, 'push', `Copying to ${ends.to.name}`, { unit: 'bytes' });
  let sent = 0;
  const all = {
    ...ends,
    signal: context.signal,
    advance: (bytes: number) => {
      sent += bytes;
      step.advance(bytes);
    },
  };
  await copyDocument(all, document, to.tag, 0);
  const attached = withReferrers ? await ends.from.referrers(document.digest) : [];
  for (const one of attached) {
    const found = await needDocument(ends.from, one);
    await copyBlobs(all, found, 0);
    const { mediaType, digest, size } = found;
    const { artifactType = one.artifactType } = readContent(found.bytes, digest);
    await ends.to.attach(found, document.digest, {
      ...{ mediaType, digest, size },
      ...(artifactType !== undefined && { artifactType }),
    });
  }
  step.done();
  return {
    reference: referenceText(withDigest(to, document.digest)),
    ...{ digest: document.digest, sent, referrers: attached.length },
  };
};

/** An index of an index of an index is nobody's. */
const deepest = 3;

const copyDocument = async (ends: Ends, document: OciDocument, tag: string | undefined, depth: number) => {
  await copyBlobs(ends, document, depth);
  await ends.to.put(document, tag);
};

const copyBlobs = async (ends: Ends, document: OciDocument, depth: number): Promise<void> => {
  const content = readContent(document.bytes, `${ends.from.name}@${document.digest}`);
  if (content.manifests.length > 0 && depth >= deepest)
    throw new RegistryError(
      'REGISTRY_ANSWER_INVALID',
      `${ends.from.name}@${document.digest} is nested too deep`,
    );
  for (const one of content.manifests)
    await copyDocument(ends, await needDocument(ends.from, one), undefined, depth + 1);
  for (const blob of [...(content.config ? [content.config] : []), ...content.layers]) {
    ends.signal.throwIfAborted();
    if (!(await ends.to.hasBlob(blob))) await copyBlob(ends, blob);
  }
};

const needDocument = async (repository: Repository, { digest }: OciDescriptor): Promise<OciDocument> => {
  const found = await repository.find({ digest });
  if (found) return found;
  throw new RegistryError('REGISTRY_NOT_FOUND', `There is no ${repository.name}@${digest}`);
};

const copyBlob = async ({ from, to, advance }: Ends, blob: OciDescriptor): Promise<void> => {
  let done = 0;
  const isSameRegistry = from.registry !== undefined && from.registry.host === to.registry?.host;
  await to.store({
    blob,
    ...(isSameRegistry && { mountFrom: from.registry.repository }),
    pieces: (start, size) => cut(from.read(blob, start), size),
    onDone: (now) => {
      advance(now - done);
      done = now;
    },
  });
};

async function* cut(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array, void> {
  let left = size;
  for await (const piece of pieces) {
    const part = piece.subarray(0, left);
    left -= part.length;
    yield part;
    if (left === 0) return;
  }
}
