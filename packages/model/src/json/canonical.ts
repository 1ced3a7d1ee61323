import { DocumentError } from '../errors.ts';

/**
 * Canonical JSON, RFC 8785: keys ordered by UTF-16 code units, numbers as ECMAScript prints them, no spaces.
 * Keys whose value is `undefined` are left out. Throws DocumentError for what I-JSON cannot hold.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') {
    if (!value.isWellFormed())
      throw new DocumentError('JSON_LONE_SURROGATE', 'A string holds half a surrogate pair');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw new DocumentError('JSON_NUMBER_RANGE', `${String(value)} has no JSON form`);
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new DocumentError('DOCUMENT_INVALID', `A ${typeof value} has no JSON form`);
};

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, ordered(member)]),
  );
};

/** A document as it stands in a file: two spaces, keys in canonical order, final newline. */
export const printJson = (value: unknown): string => `${JSON.stringify(ordered(value), undefined, 2)}\n`;

// Characters that act on a terminal, or make a reader see another text than the one that is there.
const acting =
  /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** JSON text that means the same, in which no character acts when somebody prints it: JSON itself escapes only the first 32. */
export const escapeActing = (json: string): string =>
  json.replace(acting, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

/** A document for whoever asked for it, on a terminal too. Documents of a capsule, which are summed as they stand, are printed by printJson. */
export const shownJson = (value: unknown): string => escapeActing(printJson(value));
