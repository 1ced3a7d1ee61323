/** One value in an output. */
export type Selector =
  /** A cell: a column by its name, else by its number from 1; a row from 1, below the header. */
  | { readonly type: 'cell'; readonly column: string; readonly row: number }
  /** A JSON pointer (RFC 6901). */
  | { readonly type: 'pointer'; readonly pointer: string }
  /** A line, from 1. */
  | { readonly type: 'line'; readonly line: number }
  /** What stands behind a word in the last line that has it: `accuracy = 0.93`, `accuracy: 0.93`. */
  | { readonly type: 'key'; readonly key: string };

/**
 * What a paper says, and the output that it rests on; it holds if that output, or the selected value, is the same, or where a value is stated,
 * if the selected one is that as far as it is stated.
 */
export interface Claim {
  readonly name: string;
  /** The output as the user named it: text, relative to the project or absolute. */
  readonly output: string;
  readonly select?: Selector;
  /** As the paper prints it; only with a selector. */
  readonly value?: string;
}
