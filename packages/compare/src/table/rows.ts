import { grouped } from '@holotype/model';
import { Unreadable } from '../kind.ts';

const maxCells = 1_000_000;

export type Delimiter = ',' | ';' | '\t';

const firstLine = (raw: string): string => {
  const end = raw.indexOf('\n');
  return raw.slice(0, Math.min(end < 0 ? raw.length : end, 100_000)).replace(/"[^"]*"/g, '');
};

/** The delimiter of CSV: the one that stands most often in the first lines, outside quotes; a comma if none does. */
export const sniffDelimiter = (...raws: readonly string[]): Delimiter => {
  const line = raws.map(firstLine).join('\n');
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  const candidates = [',', ';', '\t'] as const;
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best));
};

/** Where the quoted field that opens at `open` closes; undefined if it never does. */
const closing = (raw: string, open: number): number | undefined => {
  for (let at = raw.indexOf('"', open + 1); at >= 0; at = raw.indexOf('"', at + 2)) {
    if (raw[at + 1] !== '"') return at;
  }
  return undefined;
};

/**
 * Rows of cells by RFC 4180, one after another, with either line end, any number of cells and blank lines left out. Throws Unreadable for a
 * quoted field without an end.
 */
export function* rows(raw: string, delimiter: Delimiter): Generator<readonly string[], void, undefined> {
  let row: string[] = [];
  let at = 0;
  let nextDelimiter = -1;
  let nextNewline = -1;
  let count = 0;
  const find = (what: string, from: number) => {
    const found = raw.indexOf(what, from);
    return found < 0 ? raw.length : found;
  };
  while (at < raw.length) {
    let quotedPart = '';
    let from = at;
    if (raw[at] === '"') {
      const close = closing(raw, at);
      if (close === undefined) throw new Unreadable(`a quoted field in row ${grouped(count + 1)} has no end`);
      quotedPart = raw.slice(at + 1, close).replaceAll('""', '"');
      from = close + 1;
    }
    // Each is looked for again only once it is passed: a file without delimiters is not searched to its end for every line.
    if (nextDelimiter < from) nextDelimiter = find(delimiter, from);
    if (nextNewline < from) nextNewline = find('\n', from);
    const end = Math.min(nextDelimiter, nextNewline);
    const rest = raw.slice(from, end);
    const last = nextNewline <= nextDelimiter;
    row.push(quotedPart + (last && rest.endsWith('\r') ? rest.slice(0, -1) : rest));
    if (row.length > maxCells)
      throw new Unreadable(`row ${grouped(count + 1)} has over ${grouped(maxCells)} cells`);
    at = end + 1;
    if (!last && at < raw.length) continue;
    if (!last) row.push('');
    if (row.length > 1 || row[0] !== '') {
      count++;
      yield row;
    }
    row = [];
  }
}
