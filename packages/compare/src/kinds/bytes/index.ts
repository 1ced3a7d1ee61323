import type { Kind } from '../../kind.ts';
import { firstDifference } from '../../first-difference.ts';

export const bytes: Kind = {
  name: 'bytes',
  summary: 'every byte is the same',
  limit: Infinity,
  compare: ({ expected, actual }) => {
    const shorter = Math.min(expected.length, actual.length);
    let first = shorter;
    let count = Math.abs(expected.length - actual.length);
    for (let at = shorter - 1; at >= 0; at--) {
      if (expected[at] === actual[at]) continue;
      first = at;
      count++;
    }
    return { outcome: 'different', first: firstDifference(expected, actual, first), count, unit: 'byte' };
  },
};
