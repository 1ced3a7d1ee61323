import { type RawPath, rawToUtf8, type Selector, utf8ToRaw } from '@holotype/model';
import { type JsonNode, parseJson, toJsonText } from '../json/parse.ts';
import { followPointer } from '../json/pointer.ts';
import { printNode } from '../json/print.ts';
import { outputText } from '../kinds/notebook/read.ts';
import { Unreadable } from '../kind.ts';
import { textLimit } from '../limits.ts';
import { kindByExtension } from '../policy/by-path.ts';
import { sniffDelimiter } from '../table/rows.ts';
import { openTable, type Row } from '../table/table.ts';
import { lines, toRawText } from '../text/lines.ts';
import { findKey } from './find-key.ts';

const nth = <T>(items: Iterable<T>, number: number): T | undefined => {
  let at = 0;
  for (const item of items) if (++at === number) return item;
  return undefined;
};

const columnAt = (headers: Row | undefined, column: string): number => {
  const named = headers?.indexOf(utf8ToRaw(column)) ?? -1;
  return named < 0 && /^\d{1,9}$/.test(column) ? Number(column) - 1 : named;
};

/** A table as text, read row by row. */
export const tableOf = (path: RawPath, raw: string) =>
  openTable(raw, kindByExtension(path) === 'tsv' ? '\t' : sniffDelimiter(raw));

const cellOf = (path: RawPath, raw: string, column: string, row: number): string | undefined => {
  const table = tableOf(path, raw);
  const cells = nth(table.rows, row);
  return cells?.[columnAt(table.headers, column)]?.trim();
};

/** Of NDJSON the pointer's first step is the line, from 0, as if the lines were an array. */
const pointedAt = (bytes: Uint8Array, isNdjson: boolean, pointer: string): JsonNode | undefined => {
  const text = toJsonText(bytes);
  if (!isNdjson) return followPointer(parseJson(text), pointer);
  const [, line = '', rest = ''] = /^\/(\d{1,9})(\/.*)?$/s.exec(pointer) ?? [];
  const found = line === '' ? undefined : nth(lines(text), Number(line) + 1);
  return found === undefined ? undefined : followPointer(parseJson(found), rest);
};

const select = (selector: Selector, path: RawPath, bytes: Uint8Array): string | undefined => {
  const kind = kindByExtension(path);
  switch (selector.kind) {
    case 'cell': {
      const cell = cellOf(path, toRawText(bytes), selector.column, selector.row);
      return cell === undefined ? undefined : rawToUtf8(cell);
    }
    case 'pointer': {
      const node = pointedAt(bytes, kind === 'ndjson', selector.pointer);
      if (!node) return undefined;
      return node.type === 'string' ? node.text : printNode(node);
    }
    case 'line': {
      const line = nth(lines(toRawText(bytes)), selector.line);
      return line === undefined ? undefined : rawToUtf8(line.replace(/\r$/, ''));
    }
    case 'key': {
      const text = kind === 'notebook' ? outputText(bytes) : toRawText(bytes);
      const value = findKey(text, utf8ToRaw(selector.key));
      return value === undefined ? undefined : rawToUtf8(value);
    }
  }
};

/** The value that a claim names in an output, as text; undefined if it is not there, or the output cannot be read as what holds such a value. */
export const selectValue = (selector: Selector, path: RawPath, bytes: Uint8Array): string | undefined => {
  if (bytes.length > textLimit) return undefined;
  try {
    return select(selector, path, bytes);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
};
