import type { Kind } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { compareTables } from '../../table/compare-table.ts';
import { toRawText } from '../../text/lines.ts';

export const tsv: Kind = {
  name: 'tsv',
  summary: 'each cell is the same, numbers by the tolerance; tabs between them',
  example: 'tsv,atol:1e-9',
  limit: textLimit,
  compare: ({ expected, actual }, policy) =>
    compareTables(toRawText(expected), toRawText(actual), '\t', policy),
};
