import { grouped } from '@holotype/model';
import type { Tolerance } from '../numbers/tolerance.ts';
import { createTally } from '../tally.ts';
import { pairs } from '../text/lines.ts';
import type { Verdict } from '../verdict.ts';
import { shown } from '../wording.ts';
import type { Delimiter } from './rows.ts';
import { columnName, openTable } from './table.ts';

/** Cell by cell: numbers by the tolerance, all else exactly. Rows are counted from 1 below the header. Throws Unreadable. */
export const compareTables = (
  expected: string,
  actual: string,
  delimiter: Delimiter,
  tolerance: Tolerance,
): Verdict => {
  const tally = createTally(tolerance, 'cell');
  const left = openTable(expected, delimiter);
  const right = openTable(actual, delimiter);
  if (left.headers !== undefined || right.headers !== undefined) {
    let column = 0;
    for (const [name, other] of pairs(left.headers ?? [], right.headers ?? [])) {
      const at = ++column;
      tally.compare(() => `header, column ${at}`, name, other);
    }
  }
  let row = 0;
  for (const [cells, others] of pairs(left.rows, right.rows)) {
    const number = ++row;
    if (cells === undefined || others === undefined) {
      tally.compare(() => `row ${grouped(number)}`, cells?.join(delimiter), others?.join(delimiter));
      continue;
    }
    for (let at = 0; at < Math.max(cells.length, others.length); at++) {
      const where = () => `row ${grouped(number)}, column ${shown(columnName(left.headers, at))}`;
      tally.compare(where, cells[at], others[at]);
    }
  }
  return tally.verdict();
};
