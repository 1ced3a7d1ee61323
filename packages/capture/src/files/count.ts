import type { RawPath } from '@holotype/model';
import type { Owner } from './owners.ts';
import { type Scan, type ScanRequest, startScan } from './scan.ts';

export interface CountRequest extends ScanRequest {
  readonly owners: ReadonlyMap<RawPath, Owner>;
  readonly onProgress?: ((paths: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
export interface Counted {
  readonly scan: Scan;
  /** What a capture will read: files and bytes, a hardlink group once. */
  readonly files: number;
  readonly bytes: number;
}

const turn = 16_384;
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A walk that reads nothing: how much there is, and what the scope leaves out. */
export const countFiles = async (request: CountRequest): Promise<Counted> => {
  const scan = startScan(request);
  const groups = new Set<string>();
  let [files, bytes, paths] = [0, 0, 0];
  for (const { path, stat } of scan.held()) {
    const kind = request.owners.has(path) ? 'packaged' : 'unmanaged';
    if (stat.type === 'file') {
      scan.ledger.add(kind, 'not read', stat.size);
      const group = `${stat.dev} ${String(stat.ino)}`;
      if (stat.nlink === 1 || !groups.has(group)) {
        files++;
        bytes += stat.size;
      }
      if (stat.nlink > 1) groups.add(group);
    } else scan.ledger.add(kind, 'directories, links and nodes', undefined);
    if (++paths % turn === 0) {
      request.signal?.throwIfAborted();
      request.onProgress?.(scan.seen());
      await pause();
    }
  }
  return { scan, files, bytes };
};
