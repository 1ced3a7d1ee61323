import { compareInThread } from '../../content/compare-in-thread.ts';
import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';

export const sqlite: Kind = {
  name: 'sqlite',
  summary:
    'the tables of SQLite are, row by row, numbers by the tolerance; not pages, row ids and free space',
  example: 'sqlite,rtol:1e-6',
  limit: contentLimit,
  compare: (pair, policy) => compareInThread('sqlite', pair, policy),
};
