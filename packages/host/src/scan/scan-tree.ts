import type { RawPath } from '@holotype/model';
import type { HostError } from '../errors.ts';
import type { FileSource, FileStat } from '../hosts/host.ts';
import { inBatches } from '../workers/in-batches.ts';
import { inOrder } from '../workers/in-order.ts';
import type { Names } from './accounts.ts';
import { type Draft, type FileDraft, toDraft } from './draft.ts';
import type { HashRequest, HashResult } from './hashing/hash-file.ts';
import type { HashPool } from './hashing/pool.ts';
import { walk } from './walk.ts';

/*
 * How the room works. A directory is read in two steps, whoever reads it. `scanTree` looks at every path in Tree order and reads no content:
 * its reader says which directories are entered, and hears what may not be looked at. `readTree` takes what of that is wanted, makes a
 * draft of an entry of each path, has threads hash the files a few batches ahead, and gives the drafts in the same order with what was read,
 * so that memory does not grow with the number of files. What capture, verify and replay do differently they pass in as functions. Stats and
 * hashes cross between threads as columns (stat-columns.ts, hashing/transport.ts): an object for each file costs more than the file.
 */

/** What lies at a path. */
export interface Found {
  readonly path: RawPath;
  readonly stat: FileStat;
}
export interface ScanOptions {
  /** Default: `/`. */
  readonly from?: RawPath;
  /** Whether a directory is looked into: asked when the reader has taken it and wants the next path. Default: all are. */
  readonly enters?: (path: RawPath, stat: FileStat) => boolean;
  /** Hears of paths that may not be looked at, or not into. */
  readonly denied?: (path: RawPath, why: HostError) => void;
}

/** Every path below and including `from` that can be seen, in Tree order. */
export function* scanTree(
  source: FileSource,
  { from, enters, denied }: ScanOptions = {},
): Generator<Found, void> {
  for (const visit of walk(source, from)) {
    if ('denied' in visit) {
      denied?.(visit.path, visit.denied);
      continue;
    }
    yield visit;
    if (enters && visit.stat.type === 'directory') visit.enter = enters(visit.path, visit.stat);
  }
}

const pieceLimits = { items: 4096, bytes: Infinity };

/** Paths in pieces that readTree takes. */
export const inPieces = <Item>(items: Iterable<Item>): Generator<Item[], void> =>
  inBatches(items, pieceLimits, () => 0);

/** A path on its way into a Tree. */
export interface TreeItem<F extends Found> {
  readonly found: F;
  readonly draft: Draft;
  /** Of a file with several names: what they have in common. */
  readonly group: string | undefined;
  /** The first of those names, where it is another one: what is read is read of that. */
  readonly head: FileDraft | undefined;
}
export interface FileItem<F extends Found> extends TreeItem<F> {
  readonly draft: FileDraft;
  readonly head: undefined;
}
export interface ReadItem<F extends Found> extends TreeItem<F> {
  /** Of a file without another head. */
  readonly result: HashResult | undefined;
  /** What was asked of a file that was read. */
  readonly asked: HashRequest | undefined;
}
export interface ReadTreeRequest<F extends Found> {
  /** In Tree order. */
  readonly wanted: Iterable<readonly F[]> | AsyncIterable<readonly F[]>;
  /** Where the paths begin on this machine. */
  readonly root: RawPath;
  readonly names: Names;
  readonly readlink: (path: RawPath) => string | undefined;
  readonly pool: HashPool;
  /** What is asked of a file. Default: its SHA-256, where it lies. */
  readonly ask?: (item: FileItem<F>) => HashRequest;
  /** What is known of it already; it is not read then. */
  readonly known?: (item: FileItem<F>, asked: HashRequest) => HashResult | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What is read in one go. */
const batchLimits = { items: 256, bytes: 16 * 1024 * 1024 };

const isRead = <F extends Found>(item: TreeItem<F>): item is FileItem<F> =>
  item.draft.type === 'file' && item.head === undefined;

/** The drafts of what is wanted, in batches, in Tree order; sockets and links that are gone are passed over. Throws the reason of the signal. */
export async function* readTree<F extends Found>(
  request: ReadTreeRequest<F>,
): AsyncGenerator<readonly ReadItem<F>[], void> {
  const { wanted, root, names, readlink, pool, known, signal } = request;
  const prefix = root === '/' ? '' : root;
  const ask = request.ask ?? (({ draft }) => ({ path: prefix + draft.path, md5: false, scan: false }));
  const heads = new Map<string, FileDraft>();
  const toItems = (found: F): TreeItem<F>[] => {
    const { path, stat } = found;
    const draft = toDraft(path, stat, names, prefix + path, () => readlink(path));
    if (draft?.type !== 'file' || stat.nlink < 2)
      return draft ? [{ found, draft, group: undefined, head: undefined }] : [];
    const group = `${stat.dev} ${String(stat.ino)}`;
    const head = heads.get(group);
    if (!head) heads.set(group, draft);
    return [{ found, draft, group, head }];
  };
  const batches = async function* () {
    for await (const piece of wanted)
      yield* inBatches(piece.flatMap(toItems), batchLimits, (item) => (isRead(item) ? item.draft.size : 0));
  };
  const read = async (batch: readonly TreeItem<F>[]): Promise<readonly ReadItem<F>[]> => {
    signal?.throwIfAborted();
    const unknown: HashRequest[] = [];
    // What is known, or which of the unknown ones it is.
    const results = batch.map((item) => {
      if (!isRead(item)) return undefined;
      const asked = ask(item);
      const result = known?.(item, asked);
      return result ?? unknown.push(asked) - 1;
    });
    const hashed = unknown.length === 0 ? [] : await pool.run(unknown);
    return batch.map((item, at) => {
      const { found, draft, group, head } = item;
      const result = results[at];
      if (typeof result !== 'number') return { found, draft, group, head, result, asked: undefined };
      return { found, draft, group, head, result: hashed[result], asked: unknown[result] };
    });
  };
  yield* inOrder(batches(), read, pool.size * 2);
}
