import { firstDifference } from '../first-difference.ts';
import type { Verdict } from '../verdict.ts';

/** Two outputs whose bytes differ: where first, and how many do. */
export const compareBytes = (expected: Uint8Array, actual: Uint8Array): Verdict => {
  const shorter = Math.min(expected.length, actual.length);
  let first = shorter;
  let count = Math.abs(expected.length - actual.length);
  for (let at = shorter - 1; at >= 0; at--) {
    if (expected[at] === actual[at]) continue;
    first = at;
    count++;
  }
  return { outcome: 'different', first: firstDifference(expected, actual, first), count, unit: 'byte' };
};
