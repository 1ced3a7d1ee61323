import { Unreadable } from '../kind.ts';

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

/** Characters of all names of a document; what is nested deeply has long ones. */
const namesLimit = 64 * 1024 * 1024;

/** Throws Unreadable if a name stands twice, as none of two parts may be lost, or if there are too many. */
export const contentOf = (entries: Iterable<readonly [string, () => Part | Promise<Part>]>): Content => {
  const found = new Map<string, () => Part | Promise<Part>>();
  let length = 0;
  for (const [name, part] of entries) {
    length += name.length + 16;
    if (length > namesLimit) throw new Unreadable('a document of too many parts');
    if (found.has(name))
      throw new Unreadable(`a document in which something stands twice: ${name.slice(0, 60)}`);
    found.set(name, part);
  }
  return found;
};

export const countOf = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);
