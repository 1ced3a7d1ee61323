import { selectValue } from '@holotype/compare';
import { type ReplayClaim, type ReplayOutput, type Selector, toWord } from '@holotype/model';
import { agreeing, lookAt, readAgain, readExpected } from './judge-output.ts';
import { tooLarge } from './left.ts';
import type { PlannedClaim, PlannedOutput } from './plan.ts';
import type { WorkloadRequest } from './request.ts';
import { judgeStated, judgeValue } from './values.ts';

type Answer = Pick<ReplayClaim, 'holds' | 'outcome' | 'detail' | 'captured' | 'here' | 'stated'>;
type Results = ReadonlyMap<PlannedOutput, ReplayOutput>;

const gravity: readonly ReplayOutput['outcome'][] = [
  'ignored',
  'identical',
  'within',
  'varies',
  'different',
  'unreadable',
  'missing',
];
const gravest = <T extends Pick<ReplayOutput, 'outcome'>>(all: readonly T[]): T | undefined =>
  all.toSorted((a, b) => gravity.indexOf(b.outcome) - gravity.indexOf(a.outcome))[0];

/** Whole outputs: what is ignored can neither uphold nor refute a claim. */
const overOutputs = (outputs: readonly ReplayOutput[]): Answer => {
  const worst = gravest(outputs);
  if (!worst) return { holds: false, outcome: 'missing', detail: 'no output of this name was recorded' };
  const { outcome } = worst;
  if (outcome === 'ignored') return { holds: false, outcome, detail: 'not compared: its policy is ignore' };
  const holds = outputs.every(({ agrees }) => agrees);
  if (outputs.length === 1) return { holds, outcome, detail: worst.detail };
  const apart = outputs.filter(({ agrees }) => !agrees).length;
  const detail = holds
    ? `${outputs.length} outputs; ${worst.detail}`
    : `${apart} of ${outputs.length} outputs; ${worst.name}: ${worst.detail}`;
  return { holds, outcome, detail };
};

const overValue = async (
  planned: PlannedOutput,
  selector: Selector,
  stated: string | undefined,
  request: WorkloadRequest,
): Promise<Answer> => {
  const expected = await readExpected(planned, request);
  if (!expected && stated === undefined)
    return { holds: false, outcome: 'unreadable', detail: 'the recorded output is not in the capsule' };
  const left = await lookAt(planned, request);
  const unread = left ? undefined : request.unread?.(planned.path);
  if (unread !== undefined) return { holds: false, outcome: 'unreadable', detail: unread };
  if (!left) return { holds: false, outcome: 'missing', detail: 'the output was not written' };
  const actual = await left.read();
  if (!actual) return { holds: false, outcome: 'unreadable', detail: tooLarge };
  const captured = expected && selectValue(selector, planned.raw, expected);
  const here = selectValue(selector, planned.raw, actual);
  const { verdict, detail } =
    stated === undefined ? judgeValue(planned.policy, captured, here) : judgeStated(stated, captured, here);
  const varying = request.again?.apart.includes(planned.path) === true;
  const again = varying && (await (await readAgain(planned, request))?.read());
  const variesHere = again && judgeValue(planned.policy, here, selectValue(selector, planned.raw, again));
  const isLoose =
    verdict.outcome === 'different' &&
    (planned.varies || (variesHere && variesHere.verdict.outcome === 'different'));
  return {
    holds: agreeing.has(verdict.outcome),
    outcome: isLoose ? 'varies' : verdict.outcome,
    detail: isLoose ? `${detail}; it varies from run to run` : detail,
    ...(captured !== undefined && { captured: toWord(captured) }),
    ...(here !== undefined && { here: toWord(here) }),
    ...(stated !== undefined && { stated: toWord(stated) }),
  };
};

/** A claim holds if all outputs that it names agree, or the value that it selects from them. */
export const judgeClaim = async (
  { claim, outputs }: PlannedClaim,
  results: Results,
  request: WorkloadRequest,
): Promise<ReplayClaim> => {
  const { select } = claim;
  let answer = overOutputs(outputs.flatMap((planned) => results.get(planned) ?? []));
  if (select && outputs.length > 0) {
    const answers: Answer[] = [];
    for (const planned of outputs) answers.push(await overValue(planned, select, claim.value, request));
    answer = gravest(answers) ?? answer;
  }
  return {
    name: toWord(claim.name),
    output: claim.output,
    ...(select && { select }),
    ...answer,
    detail: toWord(answer.detail),
  };
};
