import { rawToUtf8 } from '@holotype/model';
import { Unreadable } from '../kind.ts';
import { textDistance, type Tolerance } from '../numbers/tolerance.ts';
import { pairs, toRawText } from '../text/lines.ts';
import { sniffDelimiter } from './rows.ts';
import { columnName, openTable, type Row } from './table.ts';

export interface CellPair {
  /** Undefined where there is no such cell. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  readonly differs: boolean;
}
export interface RowPair {
  /** From 1, below the header. */
  readonly row: number;
  readonly cells: readonly CellPair[];
}
/** The rows of two tables that differ. */
export interface TableExcerpt {
  /** The columns shown: all, or of a wide table the first and those that differ. */
  readonly headers: readonly string[];
  /** Each has one cell for each header. */
  readonly rows: readonly RowPair[];
  /** How many rows differ in all. */
  readonly differing: number;
}

const maxBytes = 256 * 1024 * 1024;
const maxColumns = 12;
const maxCell = 200;

const toCell = (raw: string | undefined): string | undefined =>
  raw === undefined ? undefined : rawToUtf8(raw.slice(0, maxCell));

const toPair = (left: string | undefined, right: string | undefined, tolerance: Tolerance): CellPair => {
  const distance =
    left === undefined || right === undefined ? undefined : textDistance(left, right, tolerance);
  return {
    expected: toCell(left),
    actual: toCell(right),
    differs: left !== right && distance?.within !== true,
  };
};

/** The columns to show: in their order, at most maxColumns of them. */
const chooseColumns = (width: number, found: readonly RowPair[]): readonly number[] => {
  const all = Array.from({ length: width }, (_, at) => at);
  if (width <= maxColumns) return all;
  const differing = new Set(
    found.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell.differs ? [at] : []))),
  );
  return all.filter((at) => at === 0 || differing.has(at)).slice(0, maxColumns);
};

/**
 * The first `limit` rows that differ by the tolerance, for people to look at; undefined if either is too large or cannot be read. `kind`
 * says what delimits cells.
 */
export const tableDifferences = (
  expected: Uint8Array,
  actual: Uint8Array,
  tolerance: Tolerance,
  kind: 'csv' | 'tsv',
  limit: number,
): TableExcerpt | undefined => {
  if (Math.max(expected.length, actual.length) > maxBytes) return undefined;
  const [recorded, made] = [toRawText(expected), toRawText(actual)];
  const delimiter = kind === 'tsv' ? '\t' : sniffDelimiter(recorded, made);
  const found: RowPair[] = [];
  let differing = 0;
  let row = 0;
  try {
    const left = openTable(recorded, delimiter);
    const right = openTable(made, delimiter);
    const width = (cells: Row | undefined) => cells?.length ?? 0;
    for (const [cells, others] of pairs(left.rows, right.rows)) {
      row++;
      const length = Math.max(width(cells), width(others));
      const made = Array.from({ length }, (_, at) => toPair(cells?.[at], others?.[at], tolerance));
      if (!made.some(({ differs }) => differs)) continue;
      differing++;
      if (found.length < limit) found.push({ row, cells: made });
    }
    const columns = chooseColumns(
      Math.max(width(left.headers), ...found.map(({ cells }) => cells.length)),
      found,
    );
    const empty: CellPair = { expected: undefined, actual: undefined, differs: false };
    return {
      headers: columns.map((at) => rawToUtf8(columnName(left.headers, at))),
      rows: found.map(({ row: number, cells }) => ({
        row: number,
        cells: columns.map((at) => cells[at] ?? empty),
      })),
      differing,
    };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
};
