import { createHash, type Hash } from 'node:crypto';
import { capsuleIndex, type Descriptor } from '@holotype/capsule';
import { type LayoutWriter, startLayout } from '@holotype/formats';
import { openResuming, type ResumingFile } from '@holotype/host';
import { type RawPath, toDigest } from '@holotype/model';
import { NetError, type Repository } from '@holotype/store';
import type { RemoteCapsule } from './find-capsule.ts';

export interface PullInto {
  readonly repository: Repository;
  readonly capsule: RemoteCapsule;
  readonly output: RawPath;
  readonly signal: AbortSignal;
  /** Hears of bytes that are in the file: `fetched` just now, or left by an earlier attempt. */
  readonly onBytes: (bytes: number, fetched: boolean) => void;
}

/** How often a connection may be cut without a byte in between. */
const patience = 3;

/**
 * Writes a capsule as `packCapsule` does, from blobs that are compared with their digests while they come. What an earlier attempt left in
 * `OUTPUT.partial` is compared and not fetched again; it gets its name when it is whole. Throws NetError, RegistryError, HostError.
 */
export const pullInto = async (request: PullInto): Promise<void> => {
  const { capsule, output } = request;
  const path: RawPath = `${output}.partial`;
  const file = openResuming(path);
  try {
    const layout = startLayout({ path, form: 'tar', into: file, index: capsuleIndex(capsule.manifests) });
    const known = new Map(capsule.manifests.map(({ digest, bytes }) => [digest, bytes]));
    for (const blob of capsule.blobs) {
      const bytes = known.get(blob.digest);
      layout.begin(blob.digest, blob.size);
      if (bytes) {
        layout.write(bytes);
        request.onBytes(bytes.length, true);
      } else await pullBlob(request, blob, layout, file);
      layout.end();
    }
    layout.commit(output);
  } finally {
    file.close();
  }
};

/** What a file holds of a blob so far. */
interface Held {
  readonly hash: Hash;
  readonly size: number;
}

const isOther = (error: unknown): boolean =>
  error instanceof NetError && error.code === 'NET_DIGEST_MISMATCH';

const pullBlob = async (request: PullInto, blob: Descriptor, layout: LayoutWriter, file: ResumingFile) => {
  layout.settle();
  const start = file.position();
  const attempt = async (held: Held) => {
    try {
      await fetchRest(request, blob, held, file);
    } catch (error) {
      // Nothing is gone on with that cannot be a part of it.
      if (isOther(error)) {
        request.onBytes(start - file.position(), false);
        file.back(start);
      }
      throw error;
    }
  };
  const held = takeHeld(file, blob, request);
  try {
    await attempt(held);
  } catch (error) {
    // The bad bytes may be those that an earlier attempt left.
    if (held.size === 0 || !isOther(error)) throw error;
    await attempt({ hash: createHash('sha256'), size: 0 });
  }
};

const takeHeld = (file: ResumingFile, blob: Descriptor, { onBytes }: PullInto): Held => {
  const hash = createHash('sha256');
  let size = 0;
  while (size < blob.size && file.left() > 0) {
    const piece = file.take(Math.min(1024 * 1024, blob.size - size));
    if (piece.length === 0) break;
    hash.update(piece);
    size += piece.length;
    onBytes(piece.length, false);
  }
  return { hash, size };
};

const passing = new Set(['NET_UNREACHABLE', 'NET_TRUNCATED', 'NET_STALLED']);

const fetchRest = async (
  { repository, signal, onBytes }: PullInto,
  blob: Descriptor,
  { hash, size: before }: Held,
  file: ResumingFile,
): Promise<void> => {
  let size = before;
  for (let failures = 0; size < blob.size;) {
    const reached = size;
    try {
      for await (const piece of repository.read(blob, size)) {
        signal.throwIfAborted();
        hash.update(piece);
        file.write(piece);
        size += piece.length;
        onBytes(piece.length, true);
      }
    } catch (error) {
      if (!(error instanceof NetError) || !passing.has(error.code)) throw error;
      // Whoever gives something each time is asked for the rest.
      failures = size > reached ? 1 : failures + 1;
      if (failures >= patience) throw error;
    }
  }
  const found = toDigest(hash.digest('hex'));
  if (found !== blob.digest)
    throw new NetError('NET_DIGEST_MISMATCH', `${repository.name} gives ${found} for ${blob.digest}`, {
      hint: 'the registry, or what lies before it, gives other bytes than it says: use another one',
    });
};
