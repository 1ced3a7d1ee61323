import { compareInThread } from '../../content/compare-in-thread.ts';
import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';

export const parquet: Kind = {
  name: 'parquet',
  summary:
    'columns are, row by row, numbers by the tolerance; not row groups, compression and the name of the writer',
  example: 'parquet,rtol:1e-6',
  limit: contentLimit,
  compare: (pair, policy) => compareInThread('parquet', pair, policy),
};
