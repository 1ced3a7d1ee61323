import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { countThread, requireThreads } from './address-space.ts';
import { endWorkers } from './end-workers.ts';
import { type ErrorRecord, fromRecord } from './remote-error.ts';

/** What a worker posts: see serveStream(). */
export type StreamReply<Piece> =
  | { readonly piece: Piece }
  | { readonly end: true }
  | { readonly expected: ErrorRecord }
  | { readonly error: unknown };
/** What a worker starts with. */
export interface StreamStart {
  readonly task: object;
  /** Two numbers: how many pieces were taken, and whether it is to end. */
  readonly taken: Int32Array;
  readonly ahead: number;
}
export interface Stream<Piece> extends AsyncDisposable {
  /** Says something to the worker, which hears it when it asks. */
  readonly tell: (message: object) => void;
  /** To be taken once. Throws what the worker throws, and the reason of an abort. */
  readonly pieces: () => AsyncGenerator<Piece, void>;
}

/** A worker thread that makes pieces, at most `ahead` more than were taken. `script` is a compiled module that calls serveStream(). Throws HostError `HOST_ADDRESS_SPACE`. */
export const startStream = <Piece>(
  script: URL,
  task: object,
  ahead: number,
  signal?: AbortSignal,
): Stream<Piece> => {
  const taken = new Int32Array(new SharedArrayBuffer(8));
  const workerData: StreamStart = { task, taken, ahead };
  requireThreads(1);
  const worker = new Worker(script, { workerData });
  const counted = countThread();
  for (const event of ['message', 'exit']) worker.once(event, counted.started);
  const messages = on(worker, 'message', { close: ['exit'] });
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  const stop = () => {
    Atomics.store(taken, 1, 1);
    Atomics.notify(taken, 0);
  };
  signal?.addEventListener('abort', stop);
  return {
    tell: (message) => {
      worker.postMessage(message);
    },
    pieces: async function* () {
      for await (const [reply] of messages as AsyncIterable<[StreamReply<Piece>]>) {
        if ('end' in reply) return;
        if ('error' in reply) throw reply.error;
        if ('expected' in reply) throw fromRecord(reply.expected);
        Atomics.add(taken, 0, 1);
        Atomics.notify(taken, 0);
        yield reply.piece;
      }
      signal?.throwIfAborted();
      throw new Error('A worker ended before its stream');
    },
    [Symbol.asyncDispose]: async () => {
      signal?.removeEventListener('abort', stop);
      stop();
      await endWorkers([worker], exited);
    },
  };
};
