import { compareOutput, proposePolicy, type Window, withoutTimes } from '@holotype/compare';
import { type Run, sayOfRun, toWord } from '@holotype/model';
import type { Cause } from './causes.ts';
import { agreeing, type JudgedOutput } from './judge-output.ts';
import type { WorkloadRequest } from './request.ts';

/** Outputs that are looked at, and bytes of one: of what is beyond that nothing is concluded. */
const most = { outputs: 50, bytes: 4 * 1024 * 1024 };

/** What the outputs that differ show of the reason. */
export interface Shown {
  /** They differ in nothing else: before all other causes. */
  readonly proved: readonly Cause[];
  readonly likely: readonly Cause[];
  /** What is known of the run, and may have had nothing to do with it: after all others. */
  readonly possible: readonly Cause[];
}

/** Without its bytes if nothing will be concluded from them: many outputs may differ. */
export const lighten = (one: JudgedOutput, before: number): JudgedOutput =>
  before < most.outputs && Math.max(one.expected?.length ?? 0, one.actual?.length ?? 0) <= most.bytes
    ? one
    : { ...one, expected: undefined, actual: undefined };

const listed = (names: readonly string[]): string => {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  return more.length > 0 ? `${first}, ${second} and ${String(more.length)} more` : `${first} and ${second}`;
};

const textOf = (bytes: Uint8Array | undefined): string | undefined => {
  if (!bytes || bytes.includes(0)) return undefined;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
};

/** Both runs in time; undefined where it is not known when they were. */
const windowsOf = ({ run, began, wall }: WorkloadRequest): readonly [Window, Window] | undefined =>
  run.began === undefined || began === undefined
    ? undefined
    : [
        { from: run.began, to: run.began + run.usage.wall },
        { from: began, to: began + wall },
      ];

/** Whether an output differs in nothing but the times of the two runs, by its own policy. */
const differsInTime = async ({ planned, expected, actual }: JudgedOutput, request: WorkloadRequest) => {
  const windows = windowsOf(request);
  const [there, here] = [textOf(expected), textOf(actual)];
  if (!windows || there === undefined || here === undefined) return false;
  const [left, right] = [withoutTimes(there, windows[0]), withoutTimes(here, windows[1])];
  if (left === there || right === here) return false;
  const bytes = [left, right].map((text) => Buffer.from(text, 'latin1'));
  return agreeing.has((await compareOutput(planned.policy, planned.raw, bytes[0], bytes[1])).outcome);
};

/** By how much numbers or pixels differ, if they are close: what another order of the same sums does. */
const closeBy = async ({ planned, expected, actual }: JudgedOutput): Promise<string | undefined> => {
  if (!expected || !actual) return undefined;
  const proposal = await proposePolicy(planned.raw, expected, actual);
  if (!proposal) return undefined;
  const { rtol, atol, pixels, channel } = proposal.policy;
  const isClose = [rtol, atol, pixels, channel].some((one) => one !== undefined);
  return isClose ? `${planned.name}: ${proposal.why}` : undefined;
};

const processors = ({ facts = [] }: WorkloadRequest): string | undefined => {
  const apart = ['Processor', 'Processor level'].flatMap((wanted) => {
    const { captured, here } = facts.find(({ name }) => name === wanted) ?? {};
    return captured !== undefined && here !== undefined && captured !== here
      ? [`${captured} recorded, ${here} replayed`]
      : [];
  });
  return apart[0];
};

const processorCause = async (
  apart: readonly JudgedOutput[],
  request: WorkloadRequest,
): Promise<Cause | undefined> => {
  const other = processors(request);
  if (other === undefined) return undefined;
  const close: string[] = [];
  for (const one of apart) {
    const how = await closeBy(one);
    if (how === undefined) return undefined;
    close.push(how);
  }
  const [first] = close;
  if (first === undefined) return undefined;
  const detail = `${other}; what differs is as small as another order of the same sums makes it (${first})`;
  return { kind: 'processor', what: 'processor', detail: toWord(detail) };
};

const noticed = ({ notices = [] }: Run, codes: ReadonlySet<string>): string[] =>
  notices.filter(({ code }) => codes.has(code)).map(sayOfRun);

/** A second run here that is not as the first one shows that it varies from run to run. */
const chanceCause = (apart: readonly JudgedOutput[], { run, again }: WorkloadRequest): Cause | undefined => {
  if (!again) return undefined;
  const varying = apart.filter(({ output }) => output.outcome === 'varies').map(({ output }) => output.name);
  if (varying.length === 0 && again.sameEnd) return undefined;
  const how =
    varying.length > 0
      ? `two replays differ in ${listed(varying)} as well`
      : `the second replay ended differently: ${again.end}`;
  const seen = noticed(run, new Set(['random', 'time']));
  const always = noticed(run, new Set(['random-at-start']));
  const usual =
    'what can differ is the time, random numbers without a seed, process ids and the order of threads';
  const why = [...(seen.length > 0 ? seen : [usual]), ...always].join('; ');
  return { kind: 'chance', what: 'varies from run to run', detail: toWord(`${how}: ${why}`) };
};

/** Where nothing was run twice: what the run was seen to do there. */
const possibleCauses = ({ run, again }: WorkloadRequest): Cause[] =>
  again
    ? []
    : [
        ...noticed(run, new Set(['random'])).map((detail) => ({
          kind: 'chance' as const,
          what: 'chance',
          detail,
        })),
        ...noticed(run, new Set(['time'])).map((detail) => ({ kind: 'time' as const, what: 'time', detail })),
      ];

/** Reasons that the outputs of a run show that are not as there. */
export const shownByOutputs = async (
  judged: readonly JudgedOutput[],
  request: WorkloadRequest,
): Promise<Shown> => {
  const apart = judged.filter(
    ({ output }) => !output.agrees && output.outcome !== 'ignored' && output.role !== 'side',
  );
  const looked = apart.slice(0, most.outputs);
  const timed: JudgedOutput[] = [];
  for (const one of looked) if (await differsInTime(one, request)) timed.push(one);
  const names = timed.map(({ output }) => output.name);
  const time: Cause = {
    kind: 'time',
    what: 'time',
    detail: toWord(
      `${listed(names)} differ${names.length === 1 ? 's' : ''} in nothing but the time at which it was run`,
    ),
  };
  const isAll = timed.length > 0 && timed.length === apart.length;
  const chance = isAll ? undefined : chanceCause(apart, request);
  const others = looked.filter((one) => !timed.includes(one));
  const processor = chance || apart.length > most.outputs ? undefined : await processorCause(others, request);
  return {
    proved: isAll ? [time] : [],
    likely: [
      ...(timed.length > 0 && !isAll ? [time] : []),
      ...(chance ? [chance] : []),
      ...(processor ? [processor] : []),
    ],
    possible: isAll ? [] : possibleCauses(request),
  };
};
