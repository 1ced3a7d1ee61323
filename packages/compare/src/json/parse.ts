import { grouped } from '@holotype/model';
import { Unreadable } from '../kind.ts';

/** A JSON value in which numbers keep their text. */
export type JsonNode =
  | { readonly type: 'scalar'; readonly text: string; readonly number: boolean }
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'array'; readonly items: readonly JsonNode[] }
  | { readonly type: 'object'; readonly members: ReadonlyMap<string, JsonNode> };

const maxDepth = 512;
/** Each takes some hundred bytes of memory. */
const maxValues = 5_000_000;
const token =
  /[ \t\n\r]*(?:([{}[\],:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|NaN|-?Infinity)|(true|false|null)|$)/y;

/** Behind the quote that ends the string at `start`, or -1. A pattern for it overflows the stack at some 10 MB. */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) at++;
  }
  return -1;
};

/**
 * Reads JSON as programs of science write it: also NaN and ±Infinity (Python), −0 and integers of any size, and a lone surrogate; no key
 * twice, at most 512 levels and 5 million values. Throws Unreadable. Model's readJson is for our own documents and refuses these.
 */
export const parseJson = (text: string): JsonNode => {
  const pattern = new RegExp(token);
  let values = 0;
  const fail = (why: string): never => {
    throw new Unreadable(`not JSON: ${why} at character ${pattern.lastIndex + 1}`);
  };
  const next = (): RegExpExecArray => {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (found) return found;
    pattern.lastIndex = at;
    return fail('something unexpected');
  };
  const string = (): string => {
    const start = pattern.lastIndex - 1;
    const end = endOfString(text, start);
    if (end < 0) return fail('a string without an end');
    pattern.lastIndex = end;
    try {
      return JSON.parse(text.slice(start, end)) as string;
    } catch {
      return fail('a string that is none');
    }
  };
  const members = (depth: number): ReadonlyMap<string, JsonNode> => {
    const found = new Map<string, JsonNode>();
    for (let key = next(); key[1] !== '}' || found.size > 0; key = next()) {
      if (key[2] === undefined) return fail('a key is missing');
      const name = string();
      if (found.has(name)) return fail('a key stands twice');
      if (next()[1] !== ':') return fail('a colon is missing');
      found.set(name, value(next(), depth + 1));
      const mark = next()[1];
      if (mark === '}') break;
      if (mark !== ',') return fail('a comma is missing');
    }
    return found;
  };
  const items = (depth: number): readonly JsonNode[] => {
    const found: JsonNode[] = [];
    for (let first = next(); first[1] !== ']' || found.length > 0; first = next()) {
      found.push(value(first, depth + 1));
      const mark = next()[1];
      if (mark === ']') break;
      if (mark !== ',') return fail('a comma is missing');
    }
    return found;
  };
  const value = ([, mark, quote, number, word]: RegExpExecArray, depth: number): JsonNode => {
    if (depth > maxDepth) return fail('nested too deeply');
    if (++values > maxValues) throw new Unreadable(`JSON of more than ${grouped(maxValues)} values`);
    if (quote !== undefined) return { type: 'string', text: string() };
    if (number !== undefined) return { type: 'scalar', text: number, number: true };
    if (word !== undefined) return { type: 'scalar', text: word, number: false };
    if (mark === '{') return { type: 'object', members: members(depth) };
    if (mark === '[') return { type: 'array', items: items(depth) };
    return fail('a value is missing');
  };
  const read = value(next(), 1);
  const rest = next();
  if (rest[0].trim() !== '' || pattern.lastIndex < text.length) return fail('more than one value');
  return read;
};

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text; throws Unreadable if they are not UTF-8. A byte order mark is left out. */
export const toJsonText = (bytes: Uint8Array): string => {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Unreadable('not JSON: not UTF-8');
  }
};
