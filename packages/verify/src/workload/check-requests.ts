import { meetsStated, selectable, selectValue } from '@holotype/compare';
import { claimText, selectorText } from '@holotype/model';
import { guess } from './nearest.ts';
import {
  ignoresUnknown,
  type Plan,
  planComparison,
  type PlannedClaim,
  type PlannedOutput,
  type RunResults,
} from './plan.ts';
import { toWord } from '@holotype/model';

/** What was asked of a run's results and cannot be had of them. */
export interface Unmet {
  /** `not-met`: the run itself does not give the value that a claim states. */
  readonly kind: 'nothing-matches' | 'not-met';
  /** A sentence without a period. */
  readonly message: string;
  readonly hint: string;
}
type Recorded = (sha256: string) => Promise<Uint8Array | undefined>;

const isNothingPrinted = (pattern: string, { streams }: RunResults): boolean =>
  pattern === 'stdout' && streams.stdout.size === 0;

const ofPolicy = (
  run: RunResults,
  { unmatched, outputs }: Plan,
  unknown: readonly string[],
): Unmet | undefined => {
  const isOfUnknown = (pattern: string) => {
    const isIgnored = ignoresUnknown({
      ...run,
      policies: run.policies.filter((one) => one.pattern === pattern),
    });
    return unknown.some(isIgnored);
  };
  const pattern = unmatched.find((one) => !isNothingPrinted(one, run) && !isOfUnknown(one));
  return pattern === undefined
    ? undefined
    : {
        kind: 'nothing-matches',
        message: toWord(`The policy for ${pattern} matches no output of the run`),
        hint: toWord(
          guess(
            pattern,
            outputs.map(({ name }) => name),
          ),
        ),
      };
};

const ofValue = async (
  { claim: { name, select, value } }: PlannedClaim,
  output: PlannedOutput,
  run: RunResults,
  recorded: Recorded,
): Promise<Unmet | undefined> => {
  if (!select) return undefined;
  const bytes = output.size === 0 ? new Uint8Array() : await recorded(output.sha256);
  const isKept = run.kept.contents.some(({ sha256 }) => sha256 === output.sha256);
  if (!bytes || (value === undefined && !isKept && output.size > 0))
    return {
      kind: 'nothing-matches',
      message: toWord(
        `The claim ${name} rests on a value in ${output.name}, whose bytes are not in the capsule`,
      ),
      hint: 'it is larger than --data-limit, or looks like a secret; state the value after the selector, as in table.csv:rmse[3]=0.12',
    };
  const found = selectValue(select, output.raw, bytes);
  if (found === undefined)
    return {
      kind: 'nothing-matches',
      message: toWord(
        `The claim ${name} selects ${selectorText(select)}, which ${output.name} does not have`,
      ),
      hint: toWord(selectable(select, output.raw, bytes) ?? 'there is nothing similar'),
    };
  if (value === undefined || meetsStated(value, found)) return undefined;
  return {
    kind: 'not-met',
    message: toWord(`The claim ${name} states ${value}, and the run itself gave ${found}`),
    hint: 'correct the paper or the claim: no replay could confirm it',
  };
};

const ofClaim = async (
  planned: PlannedClaim,
  run: RunResults,
  { outputs }: Plan,
  recorded: Recorded,
): Promise<Unmet | undefined> => {
  const { claim } = planned;
  if (planned.outputs.length === 0)
    return {
      kind: 'nothing-matches',
      message: toWord(`The claim ${claimText(claim)} names no output of the run`),
      hint: toWord(
        isNothingPrinted(claim.output, run)
          ? 'the run printed nothing'
          : guess(
              claim.output,
              outputs.map(({ name }) => name),
            ),
      ),
    };
  if (!claim.select && planned.outputs.every(({ policy }) => policy.kind === 'ignore'))
    return {
      kind: 'nothing-matches',
      message: toWord(`The claim ${claim.name} rests on what its policy ignores`),
      hint: 'nothing could confirm it: claim a value in it, or state another policy',
    };
  for (const output of planned.outputs) {
    const unmet = await ofValue(planned, output, run, recorded);
    if (unmet) return unmet;
  }
  return undefined;
};

/**
 * The first policy or claim of a run that cannot be had of what it left, undefined if all can. `recorded` gives the bytes of an output;
 * `unknown`: paths of what a replay made and nobody recorded, which can only be ignored. Throws what `planComparison` throws.
 */
export const checkRequests = async (
  run: RunResults,
  recorded: Recorded,
  unknown: readonly string[] = [],
): Promise<Unmet | undefined> => {
  const plan = planComparison(run);
  const unmatched = ofPolicy(run, plan, unknown);
  if (unmatched) return unmatched;
  for (const claim of plan.claims) {
    const unmet = await ofClaim(claim, run, plan, recorded);
    if (unmet) return unmet;
  }
  return undefined;
};
