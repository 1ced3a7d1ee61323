import {
  accountNames,
  type HashPool,
  type HashRequest,
  type HashResult,
  inOrder,
  seenAs,
} from '@holotype/host';
import type { RawPath, Substitution } from '@holotype/model';
import type { Owners, Substitutes } from '@holotype/ecosystems';
import { batchesOf, isRead, type Item, type ReadItem } from './batches.ts';
import { isScanned } from './never.ts';
import { type Earlier, localOf } from './before.ts';
import { type Scan, type Scanned, sourceOf } from './scan.ts';
import { Settler, type Settled } from './settle.ts';

export interface ReadFilesRequest extends Scanned {
  readonly scan: Scan;
  readonly pool: HashPool;
  readonly owners: Owners;
  /** Their contents are in `before`. */
  readonly substitutes: Substitutes;
  readonly memory?: HashMemory | undefined;
  /** Paths seen, and bytes of content read, since the last call. */
  readonly onProgress?: ((paths: number, bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Takes the entries in Tree order. */
  readonly write: (settled: Settled) => Promise<void> | undefined;
}

/**
 * Hashes by path, for whoever captures the same root twice within minutes: what has its size and time of then is not read again. Lock reads it
 * once more, so that what is another all the same is found.
 */
export type HashMemory = Map<RawPath, HashResult>;

/** Bytes. */
const mostAccounts = 16 * 1024 * 1024;

/** The bytes were read from a copy; everything else is as it was. */
const asBefore = (result: HashResult | undefined, earlier: Earlier | undefined): HashResult | undefined =>
  earlier && result?.kind === 'hashed' ? { ...result, stat: earlier.stat } : result;

/**
 * Walks, hashes and writes at once, a few batches ahead, so that memory does not grow with the number of files. Gives what is held with another
 * content than it has.
 */
export const readFiles = async (request: ReadFilesRequest): Promise<readonly Substitution[]> => {
  const { root, owners, before, pool, scan } = request;
  const source = sourceOf(request);
  const names = accountNames(
    source.read('/etc/passwd', mostAccounts),
    source.read('/etc/group', mostAccounts),
  );
  const settler = new Settler(scan, names, source, request.substitutes);
  const toRequest = ({ draft, owner, group }: Item): HashRequest => ({
    path: localOf(root, before, draft.path),
    // Another name of the same file may be a package's.
    md5: owner?.md5 !== undefined || (group !== undefined && !owners.isEmpty),
    scan: isScanned(draft.path),
    ...(draft.type === 'file' && !before?.has(draft.path) && { seen: seenAs(draft) }),
  });
  const remembered = ({ draft }: ReadItem, { md5 }: HashRequest): HashResult | undefined => {
    const known = before?.has(draft.path) ? undefined : request.memory?.get(draft.path);
    if (known?.kind !== 'hashed' || (md5 && known.md5 === undefined)) return undefined;
    return known.stat.size === draft.size && known.stat.mtime === draft.mtime ? known : undefined;
  };
  const hashBatch = async (batch: readonly Item[]) => {
    request.signal?.throwIfAborted();
    const read = batch.filter(isRead).map((item) => {
      const asked = toRequest(item);
      return { path: item.draft.path, asked, known: remembered(item, asked) };
    });
    const unknown = read.filter(({ known }) => known === undefined);
    const hashed = unknown.length === 0 ? [] : await pool.run(unknown.map(({ asked }) => asked));
    let at = 0;
    const results = read.map(({ path, known }) => {
      const result = known ?? hashed[at++];
      if (result && !before?.has(path)) request.memory?.set(path, result);
      return result;
    });
    return { batch, results };
  };
  const batches = batchesOf(scan.held(), owners, names, root === '/' ? '' : root, source.readlink);
  let told = 0;
  for await (const { batch, results } of inOrder(batches, hashBatch, pool.size * 2)) {
    let bytes = 0;
    let at = 0;
    for (const item of batch) {
      const result = item.reads ? asBefore(results[at++], before?.get(item.draft.path)) : undefined;
      if (result && item.draft.type === 'file') bytes += item.draft.size;
      const settled = settler.settle(item, result);
      const full = settled && request.write(settled);
      if (full) await full;
    }
    request.onProgress?.(scan.seen() - told, bytes);
    told = scan.seen();
  }
  return settler.substitutions;
};
