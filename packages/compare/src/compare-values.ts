import { comparesNumbers, type PolicyParts, utf8ToRaw } from '@holotype/model';
import { toNumber } from './numbers/number.ts';
import { createTally } from './tally.ts';
import { compareLine } from './text/compare-line.ts';
import type { Verdict } from './verdict.ts';

/**
 * Whether two values that selectValue took from outputs are the same: if the policy compares numbers, those in them by its tolerance and the
 * rest exactly; else exactly.
 */
export const compareValues = (policy: PolicyParts, expected: string, actual: string): Verdict => {
  if (policy.kind === 'ignore') return { outcome: 'ignored' };
  if (expected === actual) return { outcome: 'identical' };
  const tally = createTally(policy, 'place');
  const [left, right] = [utf8ToRaw(expected), utf8ToRaw(actual)];
  const where = () => 'the value';
  const bothNumbers = toNumber(left) !== undefined && toNumber(right) !== undefined;
  if (!comparesNumbers(policy)) tally.differ(where, left, right);
  else if (bothNumbers) tally.compare(where, left, right);
  else compareLine(tally, where, left, right);
  return tally.verdict();
};
