import type { Owners } from '@holotype/ecosystems';
import { because } from '@holotype/model';
import { type Scan, type ScanRequest, startScan } from './scan.ts';

export interface CountRequest extends ScanRequest {
  readonly owners: Owners;
  readonly signal?: AbortSignal | undefined;
}

/** A walk that reads nothing: how much there is, and what the scope leaves out. */
export const countFiles = async (request: CountRequest): Promise<Scan> => {
  const scan = startScan(request);
  for await (const piece of scan.held()) {
    request.signal?.throwIfAborted();
    for (const { path, stat } of piece) {
      const kind = request.owners.has(path) ? 'packaged' : 'unmanaged';
      if (stat.type === 'file') scan.accounting.add(kind, because('not-read'), stat.size);
      else scan.accounting.add(kind, because('not-a-file'), undefined);
    }
  }
  return scan;
};
