import { type StartedWatched, startWatched, type WatchedEnd } from '@holotype/host';
import type { Collection } from './collect.ts';
import { recordParser } from './records/parse.ts';
import type { MechanismName, TraceRequest } from './request.ts';

/** How the helper watches: its first argument. */
export type HelperWay = Exclude<MechanismName, 'strace'>;

export interface Watch {
  readonly helper: string;
  readonly way: HelperWay;
  /** An existing directory for copies. */
  readonly preimages: string;
  readonly request: TraceRequest;
  readonly collection: Collection;
}

const defaultLinger = 2;
/** Seconds after which a tracer that was told to end is killed; under ptrace its tracees go with it. */
const patience = 5;
const noLimit = 2n ** 63n;

const milliseconds = (seconds: number | undefined): string =>
  String(seconds === undefined ? 0 : Math.max(1, Math.min(Math.round(seconds * 1000), 2 ** 31)));

const helperArguments = ({ helper, way, preimages, request }: Watch): readonly [string, ...string[]] => [
  helper,
  way,
  preimages,
  String(request.preimageLimit ?? noLimit),
  milliseconds(request.timeout),
  milliseconds(request.linger ?? defaultLinger),
  ...request.argv,
];

const stopOn = (signal: AbortSignal | undefined, started: StartedWatched): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    started.kill('SIGTERM');
    timer = setTimeout(() => {
      started.kill('SIGKILL');
    }, patience * 1000);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  return () => {
    signal?.removeEventListener('abort', stop);
    clearTimeout(timer);
  };
};

/** Runs the helper to its end. Throws TRACE_TRACER_FAILED, HostError, or the reason of an aborted signal. */
export const runHelper = async (watch: Watch): Promise<WatchedEnd> => {
  const { request, collection } = watch;
  const parser = recordParser();
  let failure: unknown;
  const started = await startWatched({
    argv: helperArguments(watch),
    workingDirectory: request.workingDirectory,
    environment: request.environment,
    stdin: request.stdin,
    input: request.input,
    stdout: request.stdout,
    stderr: request.stderr,
    echo: request.echo,
    outputLimit: request.outputLimit ?? Infinity,
    printed: request.printed,
    onRecords: (bytes) => {
      if (failure !== undefined) return;
      try {
        for (const record of parser.push(bytes)) collection.add(record);
      } catch (error) {
        failure = error;
        started.kill('SIGTERM');
      }
    },
  });
  const release = stopOn(request.signal, started);
  try {
    const end = await started.ended;
    request.signal?.throwIfAborted();
    if (failure !== undefined) throw failure as Error;
    return end;
  } finally {
    release();
  }
};
