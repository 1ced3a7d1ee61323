import type { BlobPlace, Bundle } from '@holotype/archive';
import { createPool, inOrder, openFile, removeTree } from '@holotype/host';
import {
  type Artifact,
  type Digest,
  type Entry,
  type FileEntry,
  HolotypeError,
  type Lock,
  type MapLine,
  toDigest,
} from '@holotype/model';
import type { Store } from '@holotype/store';
import { AssembleError } from './errors.ts';
import type { Extracted, ExtractJob } from './extract.ts';
import { planJobs, type SourceJob } from './jobs.ts';

export interface SourcesRequest {
  readonly bundle: Bundle;
  readonly lock: Lock;
  readonly tree: readonly Entry[];
  readonly map: readonly MapLine[];
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}
export interface SourcedFile {
  readonly entry: FileEntry;
  /** Compared with its hash already; each piece is valid until the next. */
  readonly content: Iterable<Uint8Array>;
}
export interface Source {
  readonly files: Iterable<SourcedFile>;
  readonly endsLayer: boolean;
}

const pieceSize = 1024 * 1024;

const costOf = ({ files }: SourceJob): string => {
  const [first] = files;
  const count = files.length;
  return `${count} file${count === 1 ? '' : 's'}${first ? `, first ${first.entry.path}` : ''}`;
};

const located = ({ bundle, lock, store }: SourcesRequest, source: SourceJob): BlobPlace => {
  if (source.source === 'artifact') {
    const artifact = lock.artifacts[source.index];
    const sha256 = artifact?.sha256 ?? '';
    return (
      bundle.place(toDigest(sha256)) ?? { file: store.pathOf(sha256), position: 0, size: artifact?.size ?? 0 }
    );
  }
  const digest = lock.packs[source.index]?.digest as Digest;
  const place = bundle.place(digest);
  if (place) return place;
  throw new AssembleError(
    'ASSEMBLE_PACK_MISSING',
    `Pack ${digest} is not in the capsule; it costs ${costOf(source)}`,
    {
      hint: 'copy the capsule again; it is not whole',
      exit: 'missing',
    },
  );
};

function* contentsOf(source: SourceJob, extracted: Extracted): Generator<SourcedFile, void> {
  if ('buffer' in extracted) {
    for (const { entry, position } of source.files) {
      yield { entry, content: [new Uint8Array(extracted.buffer, position, entry.size)] };
    }
    return;
  }
  const file = openFile(extracted.spool);
  const pieces = function* (position: number, size: number): Generator<Uint8Array, void> {
    for (let at = 0; at < size; at += pieceSize)
      yield file.read(position + at, Math.min(pieceSize, size - at));
  };
  try {
    for (const { entry, position } of source.files) yield { entry, content: pieces(position, entry.size) };
  } finally {
    file.close();
    removeTree(extracted.spool);
  }
}

const named = (source: SourceJob, error: unknown): unknown =>
  error instanceof HolotypeError && error.code === 'PACK_DAMAGED'
    ? new AssembleError('ASSEMBLE_CONTENT_MISMATCH', `${error.message}; it costs ${costOf(source)}`, {
        hint: 'copy the capsule again',
        exit: 'invalid',
        cause: error,
      })
    : error;

/** Every source's contents in assembly order; workers are two sources ahead. */
export async function* openSources(request: SourcesRequest): AsyncGenerator<Source, void> {
  await using pool = createPool<ExtractJob, Extracted>(new URL('./extract-worker.js', import.meta.url), 2);
  const jobs = planJobs(request.tree, request.lock, request.map);
  const work = async (source: SourceJob) => {
    request.signal?.throwIfAborted();
    try {
      return { source, extracted: await pool.run({ ...source.job, place: located(request, source) }) };
    } catch (error) {
      throw named(source, error);
    }
  };
  for await (const { source, extracted } of inOrder(jobs, work, pool.size)) {
    yield { files: contentsOf(source, extracted), endsLayer: source.endsLayer };
  }
}

/** Artifacts that are neither in the capsule nor in the store. */
export const missingArtifacts = (bundle: Bundle, lock: Lock, store: Store): Artifact[] =>
  lock.artifacts.filter(({ sha256 }) => !bundle.place(toDigest(sha256)) && !store.has(sha256));

/** Fetches what is missing, a few at a time. Throws NetError, StoreError. */
export const fetchArtifacts = async (
  artifacts: readonly Artifact[],
  store: Store,
  onProgress: ((bytes: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const queue = artifacts.values();
  const work = async () => {
    for (const { sha256, size, urls } of queue) {
      signal?.throwIfAborted();
      let done = 0;
      await store.fetch({
        sha256,
        size,
        urls,
        signal,
        onProgress: (progress) => {
          onProgress?.(progress.done - done);
          done = progress.done;
        },
      });
      onProgress?.(size - done);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
};
