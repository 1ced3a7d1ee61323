import { createPool, type Pool } from '../pool.ts';
import type { HashRequest, HashResult } from './hash-file.ts';
import type { ReadBatch, ReadResult } from './read-files.ts';
import { type PackedRequests, type PackedResults, packRequests, unpackResults } from './transport.ts';

export type HashPool = Pool<readonly HashRequest[], readonly HashResult[]>;

/**
 * Workers that hash batches of files with synchronous reads: 1.8 GB/s in two, 3.4 times what asynchronous reads give. `polite`: with the
 * lowest priority.
 */
export const createHashPool = (signal?: AbortSignal, polite = false): HashPool => {
  const worker = polite
    ? new URL('./polite-worker.js', import.meta.url)
    : new URL('./worker.js', import.meta.url);
  const pool = createPool<PackedRequests, PackedResults>(worker, { signal });
  return {
    size: pool.size,
    run: async (requests) => unpackResults(requests, await pool.run(packRequests(requests))),
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
};

/** Workers that read files whole and compare their hashes. */
export const createReadPool = (signal?: AbortSignal): Pool<ReadBatch, ReadResult> =>
  createPool(new URL('./read-worker.js', import.meta.url), { signal });
