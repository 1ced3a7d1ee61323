import { isSameBytes } from '@holotype/compare';
import { makeDirectories, readWhole } from '@holotype/host';
import { joinRaw, type RawPath, type Replay, type Run } from '@holotype/model';
import { type AgainRun, endHere, type WorkloadRequest } from '@holotype/verify';
import { giveInput } from './give-input.ts';
import { keepOutputs, openKept } from './keep-outputs.ts';
import { removeRebuilt } from './output-directory.ts';
import type { ReplayRequest } from './request.ts';
import { type Came, runOnce } from './run-once.ts';
import type { ChosenVessel, Started } from './vessel.ts';

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

/** Whether to run it a second time: only that tells what varies by itself from what this host or the capsule changed. */
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
export const readAgain = (
  directory: RawPath,
  run: Run,
  again: NonNullable<Replay['again']>,
  first: Pick<WorkloadRequest, 'actual' | 'stdout'>,
): AgainRun => {
  const place = joinRaw(directory, againName);
  const apart = new Set(again.apart);
  const kept = openKept(place, run);
  return {
    ...again,
    actual: (path, type) => (apart.has(path) ? kept(path) : first.actual(path, type)),
    stdout: apart.has('stdout') ? readWhole(joinRaw(place, 'stdout')) : first.stdout,
  };
};

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined ? one === other : isSameBytes(one, other);

/** Rebuilds it once more beside the first, runs it, and keeps what is not as in the first run. */
export const runAgain = async (
  { context, request, bundle, frozen }: Started,
  chosen: ChosenVessel,
  first: Came,
): Promise<AgainRun> => {
  const { run } = frozen;
  const place = { output: joinRaw(request.output, againName), quiet: true };
  context.terminal.note('holotype: not as there: a second time, to see whether it varies by itself');
  makeDirectories(place.output);
  try {
    await giveInput(bundle, run, place.output);
    const vessel = await chosen.prepare(frozen, place);
    const second = await runOnce(context, frozen, vessel, place);
    const differing: string[] = [];
    for (const { path } of run.outputs)
      if (!isSame(await first.outputs.actual(path), await second.outputs.actual(path))) differing.push(path);
    await keepOutputs(run, differing, second.outputs.actual, place.output);
    const apart = isSame(first.stdout, second.stdout) ? differing : ['stdout', ...differing];
    const [ended, end] = [first.ran, second.ran].map(endHere);
    const again = { end: end ?? '', sameEnd: ended === end, apart };
    return readAgain(request.output, run, again, { actual: first.outputs.actual, stdout: first.stdout });
  } finally {
    await removeRebuilt(context.terminal, place.output);
  }
};
