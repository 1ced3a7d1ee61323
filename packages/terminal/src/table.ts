import { textWidth } from './width.ts';

export interface TableOptions {
  /** Columns written flush right, by position: numbers. */
  readonly right?: readonly number[];
  /** Spaces before each row. */
  readonly indent?: number;
  /** Spaces between columns; 2. */
  readonly gap?: number;
}

/** Rows of cells (coloured or not) as lines with aligned columns; no space at the end of a line. */
export const table = (rows: readonly (readonly string[])[], options: TableOptions = {}): string[] => {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, textWidth(cell))));
  }
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
    return options.right?.includes(column) ? space + cell : cell + space;
  };
  const start = ' '.repeat(options.indent ?? 0);
  const gap = ' '.repeat(options.gap ?? 2);
  return rows.map((row) => `${start}${row.map(pad).join(gap)}`.trimEnd());
};
