/** A number, text as bytes (latin1), or nothing. */
export type Cell = number | bigint | string | undefined;

/** A part of what a binary document holds: an array, a column, a value with a name. */
export interface Part {
  /** What its elements are, in words; two types are two values: `float64`, `text`. */
  readonly type: string;
  /** Empty: one value. */
  readonly shape: readonly number[];
  /** An element, by its place in row-major order. */
  readonly at: (index: number) => Cell;
  /** Where an element is, behind the name of the part: default, `[3, 4]` from 0; empty for one value. */
  readonly place?: (index: number) => string;
  /** Bytes that all elements stand in: the same bytes are the same elements, if the types are the same. */
  readonly bytes?: Uint8Array;
}

/** Parts by their names, in words and in the order of the document: `dataset /x`. A part is read when it is asked for. */
export type Content = ReadonlyMap<string, () => Part | Promise<Part>>;

export const countOf = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);
