import { compareInThread } from '../../content/compare-in-thread.ts';
import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';

export const parquet: Kind = {
  name: 'parquet',
  summary:
    'columns are the same, row by row; numbers within the tolerance; row groups, compression and the writing program may differ',
  example: 'parquet,rtol:1e-6',
  limit: contentLimit,
  compare: (pair, policy) => compareInThread('parquet', pair, policy),
};
