import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

/** Milliseconds. */
const patience = 2000;

/** Ends threads, when `quiet` has come or has been waited for: one that is ended inside a native call takes the process with it. */
export const endWorkers = async (workers: readonly Worker[], quiet: Promise<unknown>): Promise<void> => {
  const waiting = new AbortController();
  const enough = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([quiet, enough]);
  waiting.abort();
  await Promise.all(workers.map((worker) => worker.terminate()));
};
