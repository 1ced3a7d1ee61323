import { createHashPool, inBatches, inOrder } from '@holotype/host';
import { because, type RawPath } from '@holotype/model';
import { type Checksum, digestsFor, isAsShipped, type Owners } from '@holotype/ecosystems';
import type { Held } from './decide.ts';
import { type Scan, type ScanRequest, startScan } from './scan.ts';

export interface CompareRequest extends ScanRequest {
  readonly owners: Owners;
  /** Paths seen, and bytes of content read, since the last call. */
  readonly onProgress?: ((paths: number, bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Owned {
  readonly path: RawPath;
  readonly size: number;
  readonly checksum: Checksum;
}
const limits = { items: 256, bytes: 16 * 1024 * 1024 };

/** Reads only what packages ship a checksum of, and enters everything in the accounting: as shipped, changed, or in no package. */
export const compareShipped = async (request: CompareRequest): Promise<Scan> => {
  const scan = startScan(request);
  const { accounting } = scan;
  const prefix = request.root === '/' ? '' : request.root;
  /** What has a checksum; all else is entered at once. */
  const withChecksum = ({ path, stat }: Held): Owned[] => {
    const owner = request.owners.get(path);
    if (stat.type !== 'file')
      accounting.add(owner ? 'packaged' : 'unmanaged', because('not-a-file'), undefined);
    else if (owner?.checksum) return [{ path, size: stat.size, checksum: owner.checksum }];
    else if (owner) accounting.add('changed', because('no-checksum'), stat.size);
    else accounting.add('unmanaged', because('no-package'), stat.size);
    return [];
  };
  const batches = async function* (): AsyncGenerator<readonly Owned[], void> {
    for await (const piece of scan.held())
      yield* inBatches(piece.flatMap(withChecksum), limits, ({ size }) => size);
  };
  await using pool = createHashPool({ signal: request.signal });
  const hash = async (batch: readonly Owned[]) => {
    request.signal?.throwIfAborted();
    return {
      batch,
      results: await pool.run(
        batch.map((one) => ({ path: prefix + one.path, ...digestsFor(one), scan: false })),
      ),
    };
  };
  let told = 0;
  for await (const { batch, results } of inOrder(batches(), hash, pool.size * 2)) {
    batch.forEach((one, at) => {
      const result = results[at];
      const same = result?.kind === 'hashed' && isAsShipped(one, result);
      accounting.add(
        same ? 'packaged' : 'changed',
        because(same ? 'as-shipped' : 'differs-from-package'),
        one.size,
      );
    });
    request.onProgress?.(
      scan.seen() - told,
      batch.reduce((sum, { size }) => sum + size, 0),
    );
    told = scan.seen();
  }
  return scan;
};
