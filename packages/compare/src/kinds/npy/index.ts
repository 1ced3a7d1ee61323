import { compareContent } from '../../content/compare-content.ts';
import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { named } from '../../named.ts';
import { readNpy } from './read.ts';

export const npy: Kind = {
  name: 'npy',
  summary: 'each element of the NumPy array is the same; numbers within the tolerance; byte order may differ',
  example: 'npy,rtol:1e-6',
  limit: contentLimit,
  compare: ({ expected, actual }, policy) => {
    const recorded = named('recorded', () => readNpy(expected));
    const made = named('new', () => readNpy(actual));
    return compareContent(recorded, made, policy, []);
  },
};
