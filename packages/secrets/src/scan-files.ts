import { isPublished } from '@holotype/ecosystems/published';
import { createPool, inBatches, inOrder, type Pool } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { SearchedFile } from './scan-file.ts';
import type { SecretFinding } from './scan-text.ts';
import type { Unsearched } from './text-form.ts';
import type { ScanTask } from './scan-worker.ts';

export interface SecretScanRequest {
  /** Where the root of the captured machine lies on this one; `/` is this machine itself. */
  readonly root: RawPath;
  /** Regular files, as paths inside the root, and directories, of which the attributes are searched. */
  readonly paths: Iterable<RawPath>;
  /** Files and bytes searched since the last call. */
  readonly onProgress?: ((files: number, bytes: number) => void) | undefined;
}
/** What a search of many files found. */
export interface SecretScan {
  /** Files with secrets, in the order of the request. */
  readonly findings: ReadonlyMap<RawPath, readonly SecretFinding[]>;
  readonly files: number;
  /** Bytes of text searched. */
  readonly bytes: number;
  /** What was not searched, or not all of it, in the order of the request, and why. */
  readonly unsearched: ReadonlyMap<RawPath, Unsearched>;
}

const limits = { items: 64, bytes: Infinity };

/** Searches files for secrets in worker threads, which are kept for the next search; memory grows with what is found, not with the number of files. */
export interface SecretSearch extends AsyncDisposable {
  readonly scan: (request: SecretScanRequest) => Promise<SecretScan>;
}

/** `ready`: how many threads start at once; each takes a tenth of a second to load its rules, so the others start when there is work for them. */
export const openSecretSearch = (signal?: AbortSignal, ready = 0): SecretSearch => {
  const pool = createPool<ScanTask, readonly SearchedFile[]>(new URL('./scan-worker.js', import.meta.url), {
    signal,
    ready,
  });
  return {
    scan: (request) => scanWith(pool, request),
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
};

/** One search. */
export const scanFiles = async (
  request: SecretScanRequest & { readonly signal?: AbortSignal | undefined },
): Promise<SecretScan> => {
  await using search = openSecretSearch(request.signal);
  return await search.scan(request);
};

const scanWith = async (
  pool: Pool<ScanTask, readonly SearchedFile[]>,
  { root, paths, onProgress }: SecretScanRequest,
): Promise<SecretScan> => {
  const findings = new Map<RawPath, readonly SecretFinding[]>();
  const unsearched = new Map<RawPath, Unsearched>();
  const sum = { files: 0, bytes: 0 };
  const take = (path: RawPath, searched: SearchedFile): void => {
    sum.files++;
    sum.bytes += searched.bytes;
    if (searched.unsearched !== undefined) unsearched.set(path, searched.unsearched);
    if (searched.findings.length > 0) findings.set(path, searched.findings);
  };
  const work = async (batch: readonly RawPath[]) => ({
    batch,
    results: await pool.run({ root, files: batch.map((path) => ({ path, isPublished: isPublished(path) })) }),
  });
  const batches = inBatches(paths, limits, () => 0);
  for await (const { batch, results } of inOrder(batches, work, pool.size * 2)) {
    results.forEach((searched, at) => {
      take(batch[at] ?? '', searched);
    });
    onProgress?.(
      batch.length,
      results.reduce((bytes, one) => bytes + one.bytes, 0),
    );
  }
  return { findings, ...sum, unsearched };
};
