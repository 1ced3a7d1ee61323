/** A part of a line: words, code, an address, or a blank that says what to write there. */
export type Part =
  | { readonly kind: 'text' | 'code' | 'url'; readonly text: string }
  | { readonly kind: 'blank'; readonly what: string };
export type Line = readonly Part[];

export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    }
  | { readonly kind: 'commands'; readonly commands: readonly string[] };

export interface Section {
  /** 1 to 3. */
  readonly level: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const words = (text: string): Part => ({ kind: 'text', text });
export const code = (text: string): Part => ({ kind: 'code', text });
export const url = (text: string): Part => ({ kind: 'url', text });
export const toFill = (what: string): Part => ({ kind: 'blank', what });
/** The fact, or where it is not known the blank. */
export const orBlank = (text: string | undefined, what: string): Part =>
  text === undefined ? toFill(what) : words(text);

export const lines = (...all: readonly Line[]): Block => ({
  kind: 'lines',
  lines: all,
});
export const tableOf = (head: readonly string[], rows: readonly (readonly Line[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});
export const section = (level: number, title: string, ...blocks: readonly Block[]): Section => ({
  level,
  title,
  blocks,
});
