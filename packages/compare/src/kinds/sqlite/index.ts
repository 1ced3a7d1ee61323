import { compareInThread } from '../../content/compare-in-thread.ts';
import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';

export const sqlite: Kind = {
  name: 'sqlite',
  summary:
    'each table is the same, row by row; numbers within the tolerance; pages, row ids and free space may differ',
  example: 'sqlite,rtol:1e-6',
  limit: contentLimit,
  compare: (pair, policy) => compareInThread('sqlite', pair, policy),
};
