import { exitOf, startWatched, type WatchedEnd } from '@holotype/host';
import { constants } from 'node:os';
import type { Collection } from './collect.ts';
import type { EndRecord } from './records/record.ts';
import type { TraceRequest } from './request.ts';

const toEnd = ({ how }: WatchedEnd): Pick<EndRecord, 'how' | 'value'> => {
  if (how.kind === 'unavailable') return { how: 'refused', value: constants.errno.ENOENT };
  const { exitCode, signal } = exitOf(how);
  return signal === undefined
    ? { how: 'exited', value: exitCode ?? 0 }
    : { how: 'signalled', value: constants.signals[signal] };
};

/** Runs the command as any program is run, without the helper; processes that outlive it are waited for while they can still print. */
export const runPlain = async (request: TraceRequest, collection: Collection): Promise<WatchedEnd> => {
  const { argv, workingDirectory, environment, stdin, stdout, stderr, echo, timeout, signal } = request;
  let timedOut = false;
  const started = await startWatched({
    argv,
    workingDirectory,
    environment,
    stdin,
    stdout,
    stderr,
    echo,
    input: request.input,
    outputLimit: request.outputLimit ?? Infinity,
    printed: request.printed,
    onRecords: () => undefined,
  });
  const began = performance.now();
  const stop = () => {
    started.kill('SIGKILL');
  };
  const expire = () => {
    timedOut = true;
    stop();
  };
  const timer = timeout === undefined ? undefined : setTimeout(expire, timeout * 1000);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    const ended = await started.ended;
    signal?.throwIfAborted();
    const wall = (performance.now() - began) * 1000;
    collection.add({
      kind: 'end',
      ...toEnd(ended),
      timedOut,
      wall,
      user: 0,
      system: 0,
      peakMemory: 0,
      processes: 0,
      threads: 0,
    });
    return ended;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
};
