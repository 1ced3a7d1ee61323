import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { countThread, hasRoomFor, tooFewAddresses } from './address-space.ts';
import { endWorkers } from './end-workers.ts';
import { type ErrorRecord, fromRecord } from './remote-error.ts';

/*
 * How the room works. A pool (createPool here, serve in the thread) does tasks that do not depend on each other; a stream (startStream,
 * serveStream) makes pieces in order and waits while too many were not taken. Expected failures cross as records and are RemoteErrors
 * on this side (remote-error.ts). inBatches makes tasks large enough to be worth a message, inOrder brings their results back in order.
 */

export interface Pool<Task, Result> extends AsyncDisposable {
  readonly size: number;
  /** Resolves with what the worker posts back; tasks wait for a free worker in the order in which they came. */
  readonly run: (task: Task, transfer?: readonly ArrayBuffer[]) => Promise<Result>;
}

interface Job<Task, Result> {
  readonly task: Task;
  readonly transfer: readonly ArrayBuffer[];
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}
/** What a worker posts: see serve(). */
type Reply<Result> =
  | { readonly up: true }
  | { readonly result: Result }
  | { readonly expected: ErrorRecord }
  | { readonly error: unknown };

export interface PoolOptions {
  /** Workers; default: the processors, at most 8. There are fewer where `ulimit -v` leaves no room for them. */
  readonly size?: number;
  /** Once aborted, every task fails with its reason, those under way too: their workers end with the pool. */
  readonly signal?: AbortSignal | undefined;
  /** So many workers start at once, and load their modules while there is nothing for them to do yet; default: none. */
  readonly ready?: number;
}

/** Workers hold little between tasks; V8's default of three half-spaces of 16 MB each is not needed. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Worker threads that each do one task at a time. `script` is a compiled module that calls serve(). */
export const createPool = <Task, Result>(
  script: URL,
  { size = Math.min(availableParallelism(), 8), signal, ready = 0 }: PoolOptions = {},
): Pool<Task, Result> => {
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const waiting: Job<Task, Result>[] = [];
  /** Also those that were given up, until their worker answers. */
  const running = new Map<Worker, Job<Task, Result>>();
  /** Still load their modules. */
  const starting = new Set<Worker>();
  const assign = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.length < size && hasRoomFor(1) ? start() : undefined);
      if (!worker && all.length === 0) for (const job of waiting.splice(0)) job.reject(tooFewAddresses());
      const job = worker && waiting.shift();
      if (!job) return;
      running.set(worker, job);
      worker.postMessage(job.task, [...job.transfer]);
    }
  };
  const settle = (worker: Worker, use: (job: Job<Task, Result>) => void): void => {
    const job = running.get(worker);
    running.delete(worker);
    if (job) use(job);
    assign();
  };
  const start = (): Worker => {
    const worker = new Worker(script, { resourceLimits });
    const counted = countThread();
    worker.once('exit', counted.started);
    all.push(worker);
    starting.add(worker);
    worker.on('message', (reply: Reply<Result>) => {
      starting.delete(worker);
      counted.started();
      if ('up' in reply) return;
      idle.push(worker);
      settle(worker, (job) => {
        if ('error' in reply) job.reject(reply.error);
        else if ('expected' in reply) job.reject(fromRecord(reply.expected));
        else job.resolve(reply.result);
      });
    });
    worker.on('error', (error) => {
      all.splice(all.indexOf(worker), 1);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      settle(worker, (job) => {
        job.reject(error);
      });
    });
    return worker;
  };
  const abort = (): void => {
    const jobs = [...running.values(), ...waiting.splice(0)];
    for (const job of jobs) job.reject(signal?.reason);
  };
  signal?.addEventListener('abort', abort);
  while (all.length < Math.min(ready, size) && hasRoomFor(1)) idle.push(start());
  return {
    size,
    run: (task, transfer = []) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        waiting.push({ task, transfer, resolve, reject });
        assign();
      }),
    [Symbol.asyncDispose]: async () => {
      signal?.removeEventListener('abort', abort);
      waiting.length = 0;
      const quiet = async (worker: Worker) => {
        while (starting.has(worker) || running.has(worker)) await once(worker, 'message');
      };
      await endWorkers(all, Promise.allSettled(all.map(quiet)));
    },
  };
};
