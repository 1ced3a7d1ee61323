import type { BlobPlace, CapsuleReader, MapRun } from '@holotype/capsule';
import { createPool, inOrder, makeTemporaryDirectory, openFile, removeTree } from '@holotype/host';
import {
  counted,
  type Digest,
  type Entry,
  type FileEntry,
  HolotypeError,
  type Lock,
  type RawPath,
  rawToText,
  toDigest,
} from '@holotype/model';
import type { OwnMachine } from '@holotype/ecosystems';
import type { Store } from '@holotype/store';
import { renewArtifact } from './artifacts.ts';
import { RebuildError } from './errors.ts';
import { type Extracted, type ExtractJob, inMemory } from './extract.ts';
import { planJobs, type SourceJob } from './jobs.ts';
import { jobsFor } from './part.ts';

export interface SourcesRequest {
  readonly reader: CapsuleReader;
  readonly lock: Lock;
  readonly tree: readonly Entry[];
  readonly map: readonly MapRun[];
  readonly store: Store;
  /** Whose settings say where a damaged package may be had again. */
  readonly own?: OwnMachine | undefined;
  /** Paths of the Tree that are wanted; default all. */
  readonly part?: ReadonlySet<RawPath> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Done after those of the Map. */
  readonly further?: readonly SourceJob[] | undefined;
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
  return `${counted(files.length, 'file')}${first ? `, first ${rawToText(first.entry.path)}` : ''}`;
};

const located = ({ reader, lock, store }: SourcesRequest, source: SourceJob): BlobPlace => {
  if (source.source === 'artifact') {
    const artifact = lock.artifacts[source.index];
    const sha256 = artifact?.sha256 ?? '';
    return (
      reader.place(toDigest(sha256)) ?? { file: store.pathOf(sha256), position: 0, size: artifact?.size ?? 0 }
    );
  }
  const digest = lock.packs[source.index]?.digest as Digest;
  const place = reader.place(digest);
  if (place) return place;
  throw new RebuildError(
    'ASSEMBLE_PACK_MISSING',
    `Pack ${digest} is not in the capsule; missing because of that: ${costOf(source)}`,
    {
      hint: 'copy the capsule again; it is incomplete',
      exit: 'missing',
    },
  );
};

/** Before anything is fetched. Throws RebuildError `ASSEMBLE_PACK_MISSING`, which names the files that the pack costs. */
export const needPacks = (request: SourcesRequest): void => {
  const { reader, lock } = request;
  if (lock.packs.every(({ digest }) => reader.place(digest as Digest))) return;
  for (const source of planJobs(request.tree, lock, request.map))
    if (source.source === 'pack') located(request, source);
};

function* contentsOf(
  source: SourceJob,
  extracted: Extracted,
  free: ArrayBuffer[],
): Generator<SourcedFile, void> {
  if ('buffer' in extracted) {
    for (const { entry, position } of source.files) {
      yield { entry, content: [new Uint8Array(extracted.buffer, position, entry.size)] };
    }
    free.push(extracted.buffer);
    return;
  }
  const file = openFile(extracted.spool);
  const piece = Buffer.allocUnsafeSlow(pieceSize);
  const pieces = function* (position: number, size: number): Generator<Uint8Array, void> {
    for (let at = 0; at < size; at += pieceSize)
      yield file.read(position + at, Math.min(pieceSize, size - at), piece);
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
    ? new RebuildError(
        'ASSEMBLE_CONTENT_MISMATCH',
        `${error.message}; missing because of that: ${costOf(source)}`,
        {
          hint: 'copy the capsule again',
          exit: 'invalid',
          cause: error,
        },
      )
    : error;

/** A directory for temporary files that is made when it is first asked for. */
const lazyDirectory = () => {
  let path: RawPath | undefined;
  return {
    path: () => (path ??= makeTemporaryDirectory('holotype-spool')),
    remove: () => {
      if (path !== undefined) removeTree(path);
    },
  };
};

async function* readSources(request: SourcesRequest, spools: () => RawPath): AsyncGenerator<Source, void> {
  await using pool = createPool<ExtractJob, Extracted>(new URL('./extract-worker.js', import.meta.url), {
    size: 2,
    signal: request.signal,
  });
  // Planned as they are needed: what all of them want takes as much memory as the Tree.
  const jobs = function* () {
    const all = planJobs(request.tree, request.lock, request.map);
    yield* request.part ? jobsFor(all, request.part) : all;
    yield* request.further ?? [];
  };
  let count = 0;
  const free: ArrayBuffer[] = [];
  const extract = (source: SourceJob) => {
    const spool = source.job.size > inMemory ? `${spools()}/${++count}` : undefined;
    const place = located(request, source);
    const reuse = spool === undefined ? free.pop() : undefined;
    return pool.run({ ...source.job, spool, place, reuse }, reuse ? [reuse] : []);
  };
  const work = async (source: SourceJob, signal: AbortSignal) => {
    signal.throwIfAborted();
    try {
      return { source, extracted: await extract(source) };
    } catch (error) {
      const artifact = source.source === 'artifact' ? request.lock.artifacts[source.index] : undefined;
      const renewed =
        artifact &&
        (await renewArtifact(artifact, request.reader, request.store, { own: request.own, signal }));
      if (!renewed) throw named(source, error);
      return { source, extracted: await extract(source) };
    }
  };
  for await (const { source, extracted } of inOrder(jobs(), work, pool.size, request.signal)) {
    request.signal?.throwIfAborted();
    yield { files: contentsOf(source, extracted, free), endsLayer: source.endsLayer };
  }
}

/** Every source's contents in assembly order; workers are two sources ahead. Leaves no temporary file, however it ends. */
export async function* openSources(request: SourcesRequest): AsyncGenerator<Source, void> {
  const spools = lazyDirectory();
  try {
    yield* readSources(request, spools.path);
  } finally {
    spools.remove();
  }
}
