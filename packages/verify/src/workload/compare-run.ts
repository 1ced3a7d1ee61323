import { compareRaw, type Replay, type ReplayClaim, type ReplayOutput, toWord } from '@holotype/model';
import { type Cause, knownCauses, lacksOfHost, sortCauses } from './causes.ts';
import { compareEnds, hasFailed } from './end.ts';
import { judgeClaim } from './judge-claim.ts';
import { judgeOutput, type JudgedOutput, readExpected } from './judge-output.ts';
import { nameBelow } from './patterns.ts';
import { decides, ignoresUnknown, type Plan, planComparison, type PlannedOutput } from './plan.ts';
import { lighten, shownByOutputs } from './shown-by-outputs.ts';
import { sideFinder } from './side-finder.ts';
import type { ComparedRun, WorkloadRequest } from './request.ts';
import { createViews } from './views.ts';

const unexpectedShown = 1000;
const mostCauses = 1000;

const reasonsOf = ({ outputs }: WorkloadRequest['run'], reason: WorkloadRequest['unmade']) =>
  outputs.flatMap(({ path }) => {
    const why = reason?.(path);
    return why === undefined ? [] : [{ path, why: toWord(why) }];
  });

/** All that was found after the run, besides the bytes, so that it can be judged again. */
const evidenceOf = ({
  suspected = [],
  run,
  end,
  unknown,
  unmade,
  unread,
  began,
  causes,
}: WorkloadRequest): NonNullable<Replay['evidence']> => ({
  end: {
    timedOut: end.timedOut,
    ...(end.exitCode !== undefined && { exitCode: end.exitCode }),
    ...(end.signal !== undefined && { signal: end.signal }),
  },
  ...(began !== undefined && { began }),
  unknown: unknown.slice(0, unexpectedShown).map(({ path, how }) => ({ path, how })),
  unmade: reasonsOf(run, unmade),
  ...(unread && { unread: reasonsOf(run, unread) }),
  causes: causes.slice(0, mostCauses),
  suspected: suspected.slice(0, mostCauses),
});

const nameless = { outcome: 'unexpected', agrees: false } as const;

const ignored = { policy: { kind: 'ignore' }, outcome: 'ignored', agrees: true, compared: false } as const;

/** What the run made or changed here and the capsule does not know. Where not every file of the frozen run is known, it does not decide. */
const unexpected = ({ run, unknown, stdout }: WorkloadRequest, plan: Plan): ReplayOutput[] => {
  const named = unknown.map(({ path, how }) => ({ name: nameBelow(run.project, path), path, how }));
  const sideOf = sideFinder([...plan.outputs, ...named].map(({ name }) => name));
  const isIgnored = ignoresUnknown(run);
  const isPrinted = run.streams.stdout.size === 0 && stdout.size > 0;
  const printed: ReplayOutput = {
    ...nameless,
    name: 'stdout',
    role: 'result' as const,
    compared: decides(plan.decidedBy, 'result'),
    detail: 'the replay printed something, the recorded run did not',
  };
  return [
    ...(isPrinted ? [printed] : []),
    ...named
      .toSorted((a, b) => compareRaw(a.path, b.path))
      .slice(0, unexpectedShown)
      .map(({ name, path, how }) => {
        if (isIgnored(path))
          return {
            ...ignored,
            name: toWord(name),
            role: 'result' as const,
            detail: `${how} now, not compared`,
          };
        const role = sideOf(name) ? 'side' : 'result';
        const compared = decides(plan.decidedBy, role) && run.trace.complete;
        const detail = `not recorded, but ${how === 'made' ? 'written' : how} by the replay`;
        return { ...nameless, name: toWord(name), role, compared, detail } as const;
      }),
  ];
};

/** The claims decide alone, but a run that failed upholds none. */
const resultOf = (
  request: WorkloadRequest,
  { decidedBy }: Plan,
  outputs: readonly ReplayOutput[],
  claims: readonly ReplayClaim[],
  isSameEnd: boolean,
): Replay['result'] => {
  if (hasFailed(request.run.end, request.end)) return 'failed';
  const deciding = outputs.filter(({ compared }) => compared === true);
  if (![...deciding.map(({ agrees }) => agrees), ...claims.map(({ holds }) => holds)].every(Boolean))
    return 'different';
  if (decidedBy !== 'claims' && !isSameEnd) return 'different';
  return deciding.length + claims.length === 0 ? 'uncompared' : 'same';
};

/** Why the result is another, or may be: what is proved first, what is only possible last. */
const findCauses = async (
  request: WorkloadRequest,
  result: Replay['result'],
  judged: readonly JudgedOutput[],
): Promise<Cause[]> => {
  const { causes, suspected = [], run } = request;
  if (result === 'same' || result === 'uncompared') return sortCauses(causes);
  const { proved, likely, possible } = await shownByOutputs(judged, request);
  const sorted = sortCauses([...causes, ...suspected, ...knownCauses(run), ...likely]);
  // What makes the verdict stands before what could have played a part.
  const lacking = lacksOfHost({ result, causes: sorted });
  const unused = sorted.filter(({ kind }) => kind === 'unused');
  const others = sorted.filter((one) => !lacking.includes(one) && !unused.includes(one));
  return [...lacking, ...proved, ...others, ...possible, ...unused];
};

/** The outputs of a run, by their policies. */
interface JudgedOutputs {
  readonly all: ReadonlyMap<PlannedOutput, ReplayOutput>;
  /** Those that do not agree. */
  readonly apart: readonly JudgedOutput[];
}

/** One after another; `look` sees each with its bytes. */
const judgeOutputs = async (
  { outputs }: Plan,
  request: WorkloadRequest,
  look: (judged: JudgedOutput) => Promise<void>,
): Promise<JudgedOutputs> => {
  const all = new Map<PlannedOutput, ReplayOutput>();
  const apart: JudgedOutput[] = [];
  for (const planned of outputs) {
    const one = await judgeOutput(planned, request);
    all.set(planned, one.output);
    if (!one.output.agrees) apart.push(lighten(one, apart.length));
    await look(one);
  }
  return { all, apart };
};

/** Once more what did not agree and what a second run left otherwise: nothing else can be judged otherwise by it. */
const judgeVarying = async (first: JudgedOutputs, request: WorkloadRequest): Promise<JudgedOutputs> => {
  const varying = new Set(request.again?.apart);
  const all = new Map(first.all);
  const apart: JudgedOutput[] = [];
  for (const one of first.apart) {
    const { planned } = one;
    const now = varying.has(planned.path) ? await judgeOutput(planned, request) : one;
    all.set(planned, now.output);
    apart.push(lighten(now, apart.length));
  }
  return { all, apart };
};

/** What the outputs come to, with the claims and how the run ended. */
const conclude = async (
  plan: Plan,
  { all: judged, apart }: JudgedOutputs,
  request: WorkloadRequest,
): Promise<Replay> => {
  const { run, form, enclosure, isolation, again } = request;
  const claims: ReplayClaim[] = [];
  for (const claim of plan.claims) claims.push(await judgeClaim(claim, judged, request));
  const outputs = [...judged.values(), ...unexpected(request, plan)];
  const end = compareEnds(run.end, request.end);
  const result = resultOf(request, plan, outputs, claims, end.same);
  const causes = await findCauses(request, result, apart);
  const { asked, edited } = request;
  return {
    result,
    decidedBy: plan.decidedBy,
    form,
    enclosure,
    isolation,
    end,
    usage: { captured: run.usage.wall, here: request.wall },
    outputs,
    claims,
    ...(causes.length > 0 && { causes: causes.slice(0, mostCauses) }),
    ...(again && { again: { end: again.end, sameEnd: again.sameEnd, apart: [...again.apart] } }),
    evidence: evidenceOf(request),
    ...(asked && { asked }),
    ...(edited && { edited }),
  };
};

/**
 * Whether the result came out: each output by its policy, each claim, how the run ended. Outputs are read one after another, and once more
 * only where a second run may judge them otherwise. Throws what planComparison and `runAgain` throw; nothing about the outputs makes it throw.
 */
export const compareRun = async (request: WorkloadRequest): Promise<ComparedRun> => {
  const plan = planComparison(request.run, request.strict);
  const { pictures, tables, add } = createViews();
  const judged = await judgeOutputs(plan, request, async (one) => {
    // A figure that was not written is shown all the same.
    const isMissing = one.output.outcome === 'missing';
    await add(isMissing ? { ...one, expected: await readExpected(one.planned, request) } : one);
  });
  const first = await conclude(plan, judged, request);
  const again = await request.runAgain?.(first);
  if (!again) return { replay: first, pictures, tables };
  const twice = { ...request, again };
  return { replay: await conclude(plan, await judgeVarying(judged, twice), twice), pictures, tables };
};
