import { DocumentError, type DocumentErrorCode } from '../errors.ts';
import { limits as most } from '../limits.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface ReadLimits {
  /** Bytes of UTF-8. */
  readonly maxBytes: number;
  readonly maxDepth: number;
  /** Values at any depth. */
  readonly maxValues: number;
}
const defaults: ReadLimits = {
  maxBytes: most.documentBytes,
  maxDepth: most.documentDepth,
  maxValues: most.documentValues,
};

/** Behind the quote that ends the string at `start`; undefined if none does. A pattern for it overflows the stack at some 10 MB. */
const endOfString = (text: string, start: number): number | undefined => {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return undefined;
};

/**
 * Strict I-JSON (RFC 7493): UTF-8 without a byte order mark, no duplicate keys, no lone surrogates, integers within ±(2^53 − 1), no −0,
 * bounded size, depth and number of values. Objects have no prototype, so that `__proto__` is a key like any other.
 * Throws DocumentError `JSON_*`; `what` names the document in messages.
 */
export const readJson = (bytes: Uint8Array, what: string, limits: Partial<ReadLimits> = {}): Json => {
  const { maxBytes, maxDepth, maxValues } = { ...defaults, ...limits };
  const fail = (code: DocumentErrorCode, message: string): never => {
    throw new DocumentError(code, `${what}: ${message}`);
  };
  if (bytes.byteLength > maxBytes) fail('JSON_TOO_LARGE', `larger than ${String(maxBytes)} bytes`);
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    fail('JSON_SYNTAX', 'not UTF-8');
  }
  const token =
    /[ \t\n\r]*(?:([{}[\],:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|$)/y;
  const next = (): RegExpExecArray => {
    const at = token.lastIndex;
    const found = token.exec(text) ?? fail('JSON_SYNTAX', `unexpected character at offset ${String(at)}`);
    if (found[2] === undefined) return found;
    const start = token.lastIndex - 1;
    token.lastIndex =
      endOfString(text, start) ?? fail('JSON_SYNTAX', `the string at offset ${String(start)} has no end`);
    found[2] = text.slice(start, token.lastIndex);
    return found;
  };
  const readString = (literal: string): string => {
    let value = '';
    try {
      value = JSON.parse(literal) as string;
    } catch {
      fail('JSON_SYNTAX', `not a string before offset ${String(token.lastIndex)}`);
    }
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) {
      fail('JSON_LONE_SURROGATE', 'a string holds half a surrogate pair');
    }
    return value;
  };
  const readNumber = (literal: string): number => {
    const value = Number(literal);
    const unsafe = Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value);
    if (unsafe || Object.is(value, -0)) fail('JSON_NUMBER_RANGE', `${literal} is not within ±(2^53 − 1)`);
    return value;
  };
  let values = 0;
  const readValue = (found: RegExpExecArray, depth: number): Json => {
    if (++values > maxValues) fail('JSON_TOO_LARGE', `more than ${String(maxValues)} values`);
    if (depth > maxDepth) fail('JSON_TOO_DEEP', `nested deeper than ${String(maxDepth)}`);
    const [, mark, string, number, word] = found;
    if (string !== undefined) return readString(string);
    if (number !== undefined) return readNumber(number);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    if (mark === '{') return readObject(depth);
    if (mark === '[') return readArray(depth);
    return fail('JSON_SYNTAX', `a value is missing at offset ${String(found.index)}`);
  };
  const readArray = (depth: number): Json => {
    const items: Json[] = [];
    let found = next();
    if (found[1] === ']') return items;
    for (;;) {
      items.push(readValue(found, depth + 1));
      const after = next()[1];
      if (after === ']') return items;
      if (after !== ',')
        fail('JSON_SYNTAX', `\`,\` or \`]\` expected before offset ${String(token.lastIndex)}`);
      found = next();
    }
  };
  const readObject = (depth: number): Json => {
    const object = Object.create(null) as Record<string, Json>;
    let found = next();
    if (found[1] === '}') return object;
    for (;;) {
      if (found[2] === undefined)
        fail('JSON_SYNTAX', `a key is missing before offset ${String(token.lastIndex)}`);
      const key = readString(found[2] ?? '');
      if (Object.hasOwn(object, key))
        fail('JSON_DUPLICATE_KEY', `the key ${JSON.stringify(key)} stands twice`);
      if (next()[1] !== ':') fail('JSON_SYNTAX', `\`:\` expected before offset ${String(token.lastIndex)}`);
      object[key] = readValue(next(), depth + 1);
      const after = next()[1];
      if (after === '}') return object;
      if (after !== ',')
        fail('JSON_SYNTAX', `\`,\` or \`}\` expected before offset ${String(token.lastIndex)}`);
      found = next();
    }
  };
  const value = readValue(next(), 1);
  if (next()[0].trim() !== '') fail('JSON_SYNTAX', 'text after the end of the document');
  if (token.lastIndex !== 0 && token.lastIndex !== text.length) fail('JSON_SYNTAX', 'text after the end');
  return value;
};
