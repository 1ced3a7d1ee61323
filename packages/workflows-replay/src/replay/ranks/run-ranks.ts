import { exitOf, removeTree, startWatched } from '@holotype/host';
import { isOutside, rawToUtf8, type Run } from '@holotype/model';
import type { Chosen, StartRequest } from '@holotype/runtimes';
import type { WorkflowContext } from '../../context.ts';
import { tell } from '../../events.ts';
import { ownWords } from '../../own-words.ts';
import type { Ran } from '../prepared.ts';
import type { ReplayRequest } from '../request.ts';
import type { RunOptions } from '../run-options.ts';
import { rankFile, type RankRequest, writeRankRequest } from './rank-request.ts';

export interface RanksRequest extends RunOptions {
  readonly launch: readonly string[];
  readonly runtime: Chosen;
  readonly run: Run;
  readonly rebuilt: Extract<StartRequest['rebuilt'], { readonly form: 'dir' }>;
  readonly workingDirectory: string;
  readonly binds: ReplayRequest['binds'];
  readonly network: ReplayRequest['network'];
  readonly gpu: RankRequest['gpu'];
  /** Where reports go; every node sees it. */
  readonly output: ReplayRequest['output'];
}

/** A run of several ranks: the launcher of the reader starts them from outside, and each enters the root by itself. */
export const runRanks = async (context: WorkflowContext, request: RanksRequest): Promise<Ran> => {
  const { launch, runtime, run, rebuilt, output, stdio, timeout, binds, environment, network } = request;
  const [program, ...words] = run.argv.slice(run.ranks?.programAt ?? 0);
  const at = rawToUtf8(output);
  writeRankRequest(output, {
    ...{ root: rebuilt.path, write: rebuilt.write, binds, environment, network },
    argv: [program ?? '', ...words],
    workingDirectory: request.workingDirectory,
    identity: { uid: run.uid, gid: run.gid },
    runtime: runtime.name,
    gpu: request.gpu,
  });
  const [launcher = '', ...options] = launch;
  tell(
    context,
    'RANKS',
    `${launch.join(' ')} starts the ranks; each enters the rebuilt directory by ${runtime.name}`,
  );
  const talks = run.contacts.some(isOutside);
  if (network === 'none' && talks)
    tell(
      context,
      'RANKS',
      'each rank has a network of its own; if they talk to one another, add --network host',
      'warning',
    );
  let [left, outputLimit, timedOut] = [stdio.limit, false, false];
  const began = performance.now();
  const started = await startWatched({
    argv: [launcher, ...options, ...ownWords(context), 'run', '--rank', rawToUtf8(rankFile(output))],
    workingDirectory: at,
    environment: context.environment,
    stdin: request.stdin === undefined ? undefined : rawToUtf8(request.stdin),
    stdout: rawToUtf8(stdio.stdout),
    stderr: rawToUtf8(stdio.stderr),
    echo: false,
    outputLimit: stdio.limit,
    printed: (part) => {
      stdio.printed?.(part);
      left -= part.length;
      if (left >= 0 || outputLimit) return;
      outputLimit = true;
      started.kill('SIGTERM');
    },
    onRecords: () => undefined,
  });
  const stop = () => {
    started.kill('SIGTERM');
  };
  const expire = () => {
    timedOut = true;
    stop();
  };
  const timer = timeout === undefined ? undefined : setTimeout(expire, timeout * 1000);
  context.signal.addEventListener('abort', stop);
  if (context.signal.aborted) stop();
  try {
    const { how } = await started.ended;
    const ended = how.kind === 'unavailable' ? { exitCode: 127, signal: undefined } : exitOf(how);
    const wall = (performance.now() - began) / 1000;
    const by = `${runtime.name}, ranks by ${launcher}`;
    return { ...ended, by, timedOut, outputLimit, wall, isolation: await runtime.isolation() };
  } finally {
    clearTimeout(timer);
    removeTree(rankFile(output));
    context.signal.removeEventListener('abort', stop);
  }
};
