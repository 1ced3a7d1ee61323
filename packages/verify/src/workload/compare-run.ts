import { compareRaw, type Replay, type ReplayClaim, type ReplayOutput, type Run } from '@holotype/model';
import { compareEnds, hasFailed } from './end.ts';
import { judgeClaim } from './judge-claim.ts';
import { judgeOutput, readExpected } from './judge-output.ts';
import { nameBelow, planComparison, type PlannedOutput } from './plan.ts';
import type { ComparedRun, WorkloadRequest } from './request.ts';
import { createViews } from './views.ts';
import { toWord } from './word.ts';

const unexpectedShown = 1000;

const unexpected = ({ run, made }: WorkloadRequest): ReplayOutput[] => {
  const recorded = new Set(run.outputs.map(({ path }) => path));
  return made
    .filter((path) => !recorded.has(path))
    .toSorted(compareRaw)
    .slice(0, unexpectedShown)
    .map((path) => ({
      name: toWord(nameBelow(run.project, path)),
      policy: 'none',
      outcome: 'unexpected',
      agrees: false,
      compared: false,
      detail: 'not recorded, but made now',
    }));
};

/** What the run there had and a capsule does not: reasons for another result that are known beforehand. */
const knownCauses = ({ credentials, contacts }: Run): NonNullable<Replay['causes']> => [
  ...credentials.map(({ path, reason }) => ({
    what: 'credential file',
    detail: toWord(`the run read ${path}, which is not in the capsule: ${reason}`),
  })),
  ...contacts
    .filter(({ family, loopback }) => family !== 'unix' && !loopback)
    .map(({ address, port }) => ({
      what: 'network',
      detail: `the run contacted ${address}${port === undefined ? '' : `, port ${port}`}`,
    })),
];

const resultOf = (
  request: WorkloadRequest,
  outputs: readonly ReplayOutput[],
  claims: readonly ReplayClaim[],
  isSameEnd: boolean,
): Replay['result'] => {
  if (hasFailed(request.run.end, request.end)) return 'failed';
  const agree = outputs.every(({ agrees, compared }) => agrees || compared !== true);
  return isSameEnd && agree && claims.every(({ holds }) => holds) ? 'same' : 'different';
};

/**
 * Whether the result came out: each output by its policy, each claim, how the run ended. Outputs are read one after another. Throws what
 * planComparison throws; nothing about the outputs makes it throw.
 */
export const compareRun = async (request: WorkloadRequest): Promise<ComparedRun> => {
  const { run, form, enclosure, isolation, causes } = request;
  const plan = planComparison(run);
  const views = createViews();
  const judged = new Map<PlannedOutput, ReplayOutput>();
  for (const planned of plan.outputs) {
    const one = await judgeOutput(planned, request);
    judged.set(planned, one.output);
    // A figure that was not made again is shown all the same.
    const isMissing = one.output.outcome === 'missing';
    await views.add(isMissing ? { ...one, expected: await readExpected(planned, request) } : one);
  }
  const claims: ReplayClaim[] = [];
  for (const claim of plan.claims) claims.push(await judgeClaim(claim, judged, request));
  const outputs = [...judged.values(), ...unexpected(request)];
  const end = compareEnds(run.end, request.end);
  const result = resultOf(request, outputs, claims, end.same);
  const all = [...(causes ?? []), ...(result === 'same' ? [] : knownCauses(run))];
  return {
    replay: {
      result,
      form,
      enclosure,
      isolation,
      end,
      usage: { captured: run.usage.wall, here: request.wall },
      outputs,
      claims,
      ...(all.length > 0 && { causes: all.slice(0, 1000) }),
    },
    pictures: views.pictures,
    tables: views.tables,
  };
};
