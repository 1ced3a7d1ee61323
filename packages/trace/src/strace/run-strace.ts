import {
  exitOf,
  findProgram,
  startWatched,
  type StartedWatched,
  type Tracee,
  traceesOf,
  type WatchedEnd,
} from '@holotype/host';
import { utf8ToRaw } from '@holotype/model';
import { constants } from 'node:os';
import type { Collection } from '../collect.ts';
import { locate } from '../locate.ts';
import { createRecorder } from '../recorder.ts';
import type { EndRecord } from '../records/record.ts';
import type { TraceRequest } from '../request.ts';
import { changing, moving, opening, recordCall } from './calls.ts';
import { type StraceEvent, straceReader } from './line.ts';
import { processTable } from './processes.ts';

const defaultLinger = 2;
const unmeasured = { user: 0, system: 0, peakMemory: 0, processes: 0, threads: 0 };
const longest = 65_535;
/** Seconds in which it traces something, also on a busy machine. */
const patience = 10;

// Descriptor 3 is a socket, which strace cannot open by its name.
const log = '|exec /bin/cat >&3';
// It is not the command's; the command starts without it.
const closing = 'exec "$0" "$@" 3>&-';

// Signals are not hidden: strace would then not say that one ended a process.
const straceArguments = (strace: string, { argv }: TraceRequest): readonly [string, ...string[]] => [
  ...([strace, '-f', '-q', '-y', '-xx', '-s', String(longest), '--seccomp-bpf'] as const),
  ...['-e', `trace=${[...opening, ...changing, ...moving, '%file'].join(',')}`],
  ...['-o', log, '--', '/bin/sh', '-c', closing, ...argv],
];

const endOf = (
  event: Exclude<StraceEvent, { readonly kind: 'call' }>,
  wall: number,
  timedOut: boolean,
): EndRecord => ({
  kind: 'end',
  ...(event.kind === 'exited'
    ? { how: 'exited' as const, value: event.code }
    : {
        how: 'signalled' as const,
        value: Object.entries(constants.signals).find(([name]) => name === event.signal)?.[1] ?? 0,
      }),
  timedOut,
  wall,
  ...unmeasured,
});

const refusal: WatchedEnd = {
  how: { kind: 'unavailable', reason: 'not-found', error: 'ENOENT' },
  truncated: false,
};

const kill = (tracees: readonly Tracee[]) => {
  for (const { pid } of tracees)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
};

/** Runs the command under strace, and tells what it printed as records. Throws HostError, or the reason of an aborted signal. */
export const runStrace = async (request: TraceRequest, collection: Collection): Promise<WatchedEnd> => {
  const strace = findProgram('strace');
  if (strace === undefined) return refusal;
  if (locate(request.argv[0], request) === undefined) {
    const refused = {
      kind: 'end',
      how: 'refused',
      value: constants.errno.ENOENT,
      timedOut: false,
      wall: 0,
    } as const;
    collection.add({ ...refused, ...unmeasured });
    return refusal;
  }
  const { timeout, linger = defaultLinger, signal } = request;
  const recorder = createRecorder(collection.add);
  const start = utf8ToRaw(request.workingDirectory);
  const table = processTable(start);
  const read = straceReader();
  const timers: NodeJS.Timeout[] = [];
  const later = (seconds: number, use: () => void) => timers.push(setTimeout(use, seconds * 1000));
  let [first, execs, timedOut, rest] = [0, 0, false, ''];
  // What strace printed does not do: in a process namespace of its own a process has other ids, and some print nothing.
  const running = () => (started.pid === undefined ? [] : traceesOf(started.pid));
  // strace 6.13 that is refused ptrace waits for its own log for ever.
  const endIdle = () => {
    if (first === 0 && running().length === 0) started.kill('SIGKILL');
  };
  const killAll = () => {
    endIdle();
    kill(running());
    // Some may just have been born.
    timers.push(
      setInterval(() => {
        kill(running());
      }, 20),
    );
  };
  const note = (event: Exclude<StraceEvent, { readonly kind: 'call' }>) => {
    collection.add(endOf(event, (performance.now() - began) * 1000, timedOut));
  };
  const take = (event: StraceEvent) => {
    first ||= event.pid;
    if (event.kind !== 'call') {
      table.drop(event.pid);
      if (event.pid !== first) return;
      note(event);
      later(linger, () => {
        for (const { name } of running())
          collection.add({ kind: 'reason', code: 'daemon-left', detail: name });
        killAll();
      });
      return;
    }
    table.see(event);
    if (event.pid === first && event.name === 'execve' && event.result === 0) execs++;
    // The shell that starts the command is none of its.
    if (execs > 1) recordCall(event, table.directoryOf(event.pid), recorder);
  };
  const started: StartedWatched = await startWatched({
    argv: straceArguments(strace, request),
    workingDirectory: request.workingDirectory,
    environment: request.environment,
    echo: request.echo,
    stdin: request.stdin,
    stdout: request.stdout,
    stderr: request.stderr,
    input: request.input,
    outputLimit: request.outputLimit ?? Infinity,
    printed: request.printed,
    onRecords: (bytes) => {
      const lines = (rest + Buffer.from(bytes).toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = read(line);
        if (event) take(event);
      }
    },
  });
  const began = performance.now();
  later(patience, endIdle);
  if (timeout !== undefined)
    later(timeout, () => {
      timedOut = true;
      killAll();
    });
  if (signal?.aborted) killAll();
  signal?.addEventListener('abort', killAll);
  try {
    const ended = await started.ended;
    signal?.throwIfAborted();
    // strace ends as the command did, by the same signal even: then its last lines are lost.
    const { signal: killer } = exitOf(ended.how);
    if (collection.end() === undefined && killer !== undefined)
      note({ kind: 'killed', pid: first, signal: killer });
    recorder.finish();
    return ended;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener('abort', killAll);
  }
};
