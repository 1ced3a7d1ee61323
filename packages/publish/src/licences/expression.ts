import { exceptionIds, licenceIds } from './ids.ts';

/** A licence and an exception of an expression, as the list spells them, or the word that no list has. */
export type ReadExpression =
  | { readonly kind: 'valid'; readonly text: string }
  /** No expression at all. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknown'; readonly word: string };

const mostWords = 200;

/**
 * An SPDX licence expression (SPDX 2.3, annex D): identifiers of its list in any case, `+`, `LicenseRef-…`, WITH, AND, OR, brackets. `text` is
 * spelt as SPDX does. Nothing is looked up.
 */
export const readExpression = (typed: string): ReadExpression => {
  const words = typed.match(/[()]|[^\s()]+/g) ?? [];
  if (words.length === 0 || words.length > mostWords) return { kind: 'malformed' };
  const unknown: string[] = [];
  const spelt: string[] = [];
  let at = 0;
  const is = (word: string): boolean => {
    if (words[at]?.toUpperCase() !== word) return false;
    spelt.push(word);
    at++;
    return true;
  };
  const name = (spell: (word: string) => string | undefined): boolean => {
    const word = words[at++] ?? '';
    if (!/^[\w.:+-]+$/.test(word) || /^(?:AND|OR|WITH)$/i.test(word)) return false;
    const found = spell(word);
    if (found === undefined) unknown.push(word);
    spelt.push(found ?? word);
    return true;
  };
  const one = (): boolean => {
    if (is('(')) return either() && is(')');
    return name(spellLicence) && (!is('WITH') || name(spellException));
  };
  const joined = (part: () => boolean, word: string) => (): boolean => {
    if (!part()) return false;
    while (is(word)) if (!part()) return false;
    return true;
  };
  const either: () => boolean = joined(joined(one, 'AND'), 'OR');
  if (!either() || at !== words.length) return { kind: 'malformed' };
  const [word] = unknown;
  if (word !== undefined) return { kind: 'unknown', word };
  return { kind: 'valid', text: spelt.join(' ').replaceAll('( ', '(').replaceAll(' )', ')') };
};

const byLowerCase = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(ids.map((id) => [id.toLowerCase(), id]));
const licences = byLowerCase(licenceIds);
const exceptions = byLowerCase(exceptionIds);

const spellLicence = (word: string): string | undefined => {
  if (/^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/.test(word)) return word;
  const found = licences.get(word.toLowerCase());
  if (found !== undefined || !word.endsWith('+')) return found;
  const older = licences.get(word.slice(0, -1).toLowerCase());
  return older && `${older}+`;
};
const spellException = (word: string): string | undefined => exceptions.get(word.toLowerCase());

/** The one identifier of the list that a text is; undefined for expressions of several words, and for what the list lacks. */
export const licenceId = (text: string): string | undefined => licences.get(text.trim().toLowerCase());
