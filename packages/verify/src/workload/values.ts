import { compareValues, meetsStated, type Verdict } from '@holotype/compare';
import type { PolicyParts } from '@holotype/model';

/** Two digits, as people write them: `0.033`, `1e-6`. */
const rounded = (value: number): string => {
  const short = Number(value.toPrecision(2));
  return short !== 0 && short < 1e-3 ? short.toExponential() : String(short);
};

const allowance = ({ rtol = 0, atol = 0 }: PolicyParts, there: number, here: number): string => {
  const apart = Math.abs(there - here);
  const relative = apart / Math.abs(there);
  const isRelative = atol === 0 && Number.isFinite(relative);
  const distance = isRelative ? `relative ${rounded(relative)}` : `by ${rounded(apart)}`;
  if (rtol === 0 && atol === 0) return ` (${distance}, compared exactly)`;
  return ` (${distance}, allowed ${rounded(isRelative ? rtol : atol + rtol * Math.abs(there))})`;
};

/** Two values that are not the same text, and how far apart they are if both are numbers. */
const differenceOf = (policy: PolicyParts, there: string, here: string): string => {
  const [left, right] = [Number(there), Number(here)];
  const areNumbers = [there, here].every((text) => text.trim() !== '') && Number.isFinite(left - right);
  return `${there} recorded, ${here} replayed${areNumbers ? allowance(policy, left, right) : ''}`;
};

export interface JudgedValue {
  readonly verdict: Verdict;
  /** The two values in words. */
  readonly detail: string;
}

/** One value, there and here. A policy that ignores the output is about all of it but the value that a claim names: that is compared exactly. */
export const judgeValue = (
  policy: PolicyParts,
  there: string | undefined,
  here: string | undefined,
): JudgedValue => {
  if (there === undefined) {
    const why = 'the recorded output has no such value';
    return { verdict: { outcome: 'unreadable', why }, detail: why };
  }
  if (here === undefined)
    return { verdict: { outcome: 'missing' }, detail: `${there} recorded, nothing replayed` };
  const verdict = compareValues(policy.kind === 'ignore' ? { kind: 'bytes' } : policy, there, here);
  if (verdict.outcome === 'identical') return { verdict, detail: `${there} recorded and replayed` };
  return { verdict, detail: differenceOf(policy, there, here) };
};

/** A value against the one that is stated, at the precision at which it is stated; what was recorded is told. */
export const judgeStated = (
  stated: string,
  there: string | undefined,
  here: string | undefined,
): JudgedValue => {
  const told = `${stated} stated, ${there ?? 'nothing'} recorded, ${here ?? 'nothing'} replayed`;
  if (here === undefined) return { verdict: { outcome: 'missing' }, detail: told };
  if (meetsStated(stated, here)) {
    const largest = { where: '', what: `${here} meets ${stated}` };
    return {
      verdict: here === stated ? { outcome: 'identical' } : { outcome: 'within', largest },
      detail: told,
    };
  }
  const first = { where: '', what: `${stated} v. ${here}` };
  return { verdict: { outcome: 'different', first, count: 1, unit: 'value' }, detail: told };
};
