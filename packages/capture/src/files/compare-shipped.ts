import { createHashPool, inOrder } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Owner } from './owners.ts';
import { type Scan, type ScanRequest, startScan } from './scan.ts';

export interface CompareRequest extends ScanRequest {
  readonly owners: ReadonlyMap<RawPath, Owner>;
  /** Paths seen, and bytes of content read, since the last call. */
  readonly onProgress?: ((paths: number, bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Owned {
  readonly path: RawPath;
  readonly size: number;
  readonly md5: string;
}
const batchFiles = 256;
const batchBytes = 16 * 1024 * 1024;

/** Reads only what packages ship a checksum of, and enters everything in the ledger: as shipped, changed, or in no package. */
export const compareShipped = async (request: CompareRequest): Promise<Scan> => {
  const scan = startScan(request);
  const { ledger } = scan;
  const prefix = request.root === '/' ? '' : request.root;
  const batches = function* (): Generator<Owned[], void> {
    let batch: Owned[] = [];
    let bytes = 0;
    for (const held of scan.held()) {
      if (!held) continue;
      const { path, stat } = held;
      const owner = request.owners.get(path);
      if (stat.type !== 'file')
        ledger.add(owner ? 'packaged' : 'unmanaged', 'directories, links and nodes', undefined);
      else if (owner?.md5 === undefined)
        ledger.add(
          owner ? 'changed' : 'unmanaged',
          owner ? 'its package ships no checksum' : 'in no package',
          stat.size,
        );
      else {
        batch.push({ path, size: stat.size, md5: owner.md5 });
        bytes += stat.size;
      }
      if (batch.length < batchFiles && bytes < batchBytes) continue;
      yield batch;
      [batch, bytes] = [[], 0];
    }
    yield batch;
  };
  await using pool = createHashPool();
  const hash = async (batch: readonly Owned[]) => {
    request.signal?.throwIfAborted();
    return {
      batch,
      results: await pool.run(batch.map(({ path }) => ({ path: prefix + path, md5: true, scan: false }))),
    };
  };
  let told = 0;
  for await (const { batch, results } of inOrder(batches(), hash, pool.size * 2)) {
    batch.forEach(({ size, md5 }, at) => {
      const result = results[at];
      const same = result?.kind === 'hashed' && result.md5 === md5;
      ledger.add(same ? 'packaged' : 'changed', same ? 'as shipped' : 'differs from its package', size);
    });
    request.onProgress?.(
      scan.seen() - told,
      batch.reduce((sum, { size }) => sum + size, 0),
    );
    told = scan.seen();
  }
  return scan;
};
