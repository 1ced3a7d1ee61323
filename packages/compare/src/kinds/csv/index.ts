import type { Kind } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { compareTables } from '../../table/compare-table.ts';
import { sniffDelimiter } from '../../table/rows.ts';
import { toRawText } from '../../text/lines.ts';

export const csv: Kind = {
  name: 'csv',
  summary: 'each cell is the same; numbers within the tolerance',
  example: 'csv,rtol:1e-6',
  limit: textLimit,
  compare: ({ expected, actual }, policy) => {
    const recorded = toRawText(expected);
    const made = toRawText(actual);
    return compareTables(recorded, made, sniffDelimiter(recorded, made), policy);
  },
};
