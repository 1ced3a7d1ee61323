import { makeDirectories } from '@holotype/host';
import { joinRaw, type RawPath, type Replay, type Run } from '@holotype/model';
import { type AgainRun, endHere, type Left, leftOf, type WorkloadRequest } from '@holotype/verify';
import type { Chosen } from '@holotype/runtimes';
import { giveInput } from './give-input.ts';
import { hashMade, keepOutputs, type Kept, leftIn, openKept } from './collect.ts';
import { removeRebuilt } from './output-directory.ts';
import { prepare } from './prepare/index.ts';
import type { ReplayRequest } from './request.ts';
import { type Came, runOnce } from './run-once.ts';
import type { Started } from './prepared.ts';
import { tell } from '../events.ts';

/** What a second run leaves lies here, beside the report. */
const againName = 'again';

/** Seconds that one run may have taken for a second one that nobody asked for. */
const shortRun = 60;

/** These tell why it came out otherwise: a second run would tell nothing new. */
const enough: ReadonlySet<string | undefined> = new Set([
  'output',
  'host',
  'missing',
  'changed',
  'variable',
  'identity',
]);

/** Whether to run it a second time: only that tells what varies from run to run from what this host or the capsule changed. */
export const isRunAgain = (
  { again }: Pick<ReplayRequest, 'again'>,
  { result, causes = [], usage }: Replay,
  timedOut: boolean,
): boolean =>
  again !== 'never' &&
  (result === 'different' || result === 'failed') &&
  !timedOut &&
  (again === 'always' || (usage.here <= shortRun && !causes.some(({ kind }) => enough.has(kind))));

/** Reads what a second run left: what is not `apart` is as the first one left it. `directory`: of the replay. */
export const readAgain = async (
  directory: RawPath,
  run: Run,
  again: NonNullable<Replay['again']>,
  first: Pick<WorkloadRequest, 'actual' | 'stdout'>,
): Promise<AgainRun> => {
  const place = joinRaw(directory, againName);
  const apart = new Set(again.apart);
  const kept = openKept(place, run);
  return {
    ...again,
    actual: (path, type) => (apart.has(path) ? kept(path) : first.actual(path, type)),
    stdout: apart.has('stdout')
      ? ((await leftIn(place, '/stdout')) ?? leftOf(new Uint8Array()))
      : first.stdout,
  };
};

type Hashed = Pick<Left, 'sha256'> | undefined;
const isSame = (one: Hashed, other: Hashed): boolean => one?.sha256 === other?.sha256;

/** Rebuilds it once more beside the first, runs it, and keeps what is not as in the first run. */
export const runAgain = async (
  { context, request, reader, frozen }: Started,
  runtime: Chosen,
  first: Came & Kept,
): Promise<AgainRun> => {
  const { run } = frozen;
  const place = { output: joinRaw(request.output, againName), quiet: true };
  tell(
    context,
    'RUN_AGAIN',
    'the outputs differ; running a second time, to see whether they vary from run to run',
  );
  makeDirectories(place.output);
  try {
    await giveInput(reader, run, place.output);
    const prepared = await prepare(context, request, runtime, frozen, place);
    const second = await runOnce(context, frozen, prepared, place);
    const { signal } = context;
    const { maxOutputs: most } = request;
    const differing: string[] = [];
    for (const { path } of run.outputs) {
      if (first.unread(path) !== undefined) continue;
      const made = await hashMade(second.outputs.open(path), most, signal);
      if (!isSame(await first.actual(path), made)) differing.push(path);
    }
    await keepOutputs({
      run,
      outputs: second.outputs,
      paths: differing,
      directory: place.output,
      most,
      signal,
    });
    const apart = isSame(first.stdout, second.stdout) ? differing : ['stdout', ...differing];
    const [ended, end] = [first.ran, second.ran].map(endHere);
    const again = { end: end ?? '', sameEnd: ended === end, apart };
    return await readAgain(request.output, run, again, first);
  } finally {
    await removeRebuilt(place.output);
  }
};
