import { DocumentError } from './errors.ts';

/**
 * Bytes as a string in which each character is one byte (latin1). File names are bytes on Linux, and comparing two
 * such strings with `<` compares their bytes. Absolute paths start with `/`; the root is `/`.
 */
export type RawPath = string;

const plain = /^[\x20-\x24\x26-\x7e]*$/;
const decoder = new TextDecoder('utf-8', { fatal: true });
const hex = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** How many bytes of well-formed UTF-8 start at `at`; 0 if none does. */
const utf8Length = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (at + length > bytes.length) return 0;
  try {
    decoder.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
};

/**
 * Raw bytes as JSON and terminals can hold them: UTF-8 stays text; `%`, control characters and bytes that are not UTF-8
 * become `%XX`. One byte string has one text.
 */
export const rawToText = (raw: string): string => {
  if (plain.test(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x20 || byte === 0x25 || byte === 0x7f ? 0 : utf8Length(bytes, at);
    const part = decoder.decode(bytes.subarray(at, at + length), { stream: false });
    // A terminal takes C1 and bidirectional controls as orders, and a byte order mark would vanish.
    const hidden = length > 1 && (part === '' || /[\u0080-\u009f]|\p{Bidi_Control}/u.test(part));
    if (length === 0 || hidden) {
      const end = at + Math.max(length, 1);
      for (; at < end; at++) text += hex(bytes[at] ?? 0);
    } else {
      text += part;
      at += length;
    }
  }
  return text;
};

/** The reverse of rawToText. Throws `TREE_PATH_INVALID` for a text that rawToText would not have written. */
export const textToRaw = (text: string): string => {
  if (plain.test(text)) return text;
  const unescaped = text.replace(/%([0-9A-F]{2})|[^%]+/g, (part, code: string | undefined) =>
    code === undefined
      ? Buffer.from(part, 'utf8').toString('latin1')
      : String.fromCharCode(parseInt(code, 16)),
  );
  if (rawToText(unescaped) !== text) {
    throw new DocumentError('TREE_PATH_INVALID', `Not a canonical path text: ${JSON.stringify(text)}`);
  }
  return unescaped;
};

export const rawToBytes = (raw: string): Buffer => Buffer.from(raw, 'latin1');
export const utf8ToRaw = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
export const rawToUtf8 = (raw: string): string => Buffer.from(raw, 'latin1').toString('utf8');

/** The directory that holds `path`; the root's parent is the root. */
export const parentOf = (path: RawPath): RawPath => {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
};
export const baseOf = (path: RawPath): string => path.slice(path.lastIndexOf('/') + 1);
/** What others are told of a file: how it is called. Where it lies is the business of the machine's own user alone. */
export const nameForOthers = (path: RawPath): string => rawToText(baseOf(path) || path);
export const joinRaw = (directory: RawPath, name: string): RawPath =>
  directory === '/' ? `/${name}` : `${directory}/${name}`;

/** True if `path` is `directory` or lies below it. */
export const isWithin = (path: RawPath, directory: RawPath): boolean =>
  directory === '/' || path === directory || (path.startsWith(directory) && path[directory.length] === '/');

/** Order of a depth-first walk with sorted names: a directory, then what is below it, then its next sibling. */
export const compareTreeOrder = (a: RawPath, b: RawPath): number => {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    if (left === 0x2f) return -1;
    if (right === 0x2f) return 1;
    return left - right;
  }
  return a.length - b.length;
};

export const compareRaw = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
