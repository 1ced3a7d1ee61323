import type { Kind } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { compareTables } from '../../table/compare-table.ts';
import { toRawText } from '../../text/lines.ts';

export const tsv: Kind = {
  name: 'tsv',
  summary: 'each tab-separated cell is the same; numbers within the tolerance',
  example: 'tsv,atol:1e-9',
  limit: textLimit,
  compare: ({ expected, actual }, policy) =>
    compareTables(toRawText(expected), toRawText(actual), '\t', policy),
};
