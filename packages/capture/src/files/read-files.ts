import { accountNames, createHashPool, type HashResult, inOrder } from '@holotype/host';
import type { RawPath, Substitution } from '@holotype/model';
import type { Substitutes } from '../database/index.ts';
import { batchesOf, isRead, type Item } from './batches.ts';
import { isScanned } from './never.ts';
import type { Owner } from './owners.ts';
import { type Earlier, localOf } from './before.ts';
import { type Scan, type Scanned, sourceOf } from './scan.ts';
import { Settler, type Settled } from './settle.ts';

export interface ReadFilesRequest extends Scanned {
  readonly scan: Scan;
  readonly owners: ReadonlyMap<RawPath, Owner>;
  /** Their contents are in `before`. */
  readonly substitutes: Substitutes;
  /** Paths seen, and bytes of content read, since the last call. */
  readonly onProgress?: ((paths: number, bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Takes the entries in Tree order. */
  readonly write: (settled: Settled) => Promise<void> | undefined;
}

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
  const { root, owners, before, scan } = request;
  const source = sourceOf(request);
  const names = accountNames(
    source.read('/etc/passwd', mostAccounts),
    source.read('/etc/group', mostAccounts),
  );
  const settler = new Settler(scan, names, source, request.substitutes);
  await using pool = createHashPool(request.signal);
  const hashBatch = async (batch: readonly Item[]) => {
    request.signal?.throwIfAborted();
    const read = batch.filter(isRead);
    if (read.length === 0) return { batch, results: [] };
    const results = await pool.run(
      read.map(({ draft, owner, group }) => ({
        path: localOf(root, before, draft.path),
        // Another name of the same file may be a package's.
        md5: owner?.md5 !== undefined || (group !== undefined && owners.size > 0),
        scan: isScanned(draft.path),
      })),
    );
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
