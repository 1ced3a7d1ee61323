import { toNumber } from '../numbers/number.ts';
import { type Delimiter, rows } from './rows.ts';

export type Row = readonly string[];

/** A table read row by row: its column names if it has any, and the rows below them, once. */
export interface Table {
  readonly headers: Row | undefined;
  readonly rows: Generator<Row, void, undefined>;
}

/** A row of names: no cell is a number, or the first is empty, as pandas writes the name of its index. */
const isHeader = (row: Row): boolean =>
  row[0]?.trim() === '' ? row.length > 1 : row.every((cell) => toNumber(cell) === undefined);

/** Names as numpy.savetxt writes them stand behind `# `. */
const names = (row: Row): Row =>
  row.map((cell, at) => (at === 0 ? cell.trim().replace(/^#\s*/, '') : cell.trim()));

function* chain(first: Row, rest: Generator<Row, void, undefined>): Generator<Row, void, undefined> {
  yield first;
  yield* rest;
}

/** Throws Unreadable, also while the rows are read. */
export const openTable = (raw: string, delimiter: Delimiter): Table => {
  const all = rows(raw, delimiter);
  const first = all.next();
  if (first.done === true) return { headers: undefined, rows: all };
  return isHeader(first.value)
    ? { headers: names(first.value), rows: all }
    : { headers: undefined, rows: chain(first.value, all) };
};

/** What a column is called in messages: by its name, else by its number, from 1. */
export const columnName = (headers: Row | undefined, column: number): string => {
  const name = headers?.[column];
  return name === undefined || name === '' ? String(column + 1) : name;
};
