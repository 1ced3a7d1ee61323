import type { Claim, Selector } from '../generated/manifest.ts';
import { longestWord } from '../word.ts';
import { NotationError } from './errors.ts';
import { parseSelector, selectorText, selectorWords } from './selector.ts';

const help =
  "write 'NAME=OUTPUT', or 'NAME=OUTPUT:SELECT' with SELECT one of COLUMN[ROW], /json/pointer, 'line N', KEY=; behind it =VALUE " +
  'if the paper states it; a backslash takes the meaning from =, : and itself';

/** Places of a mark that no backslash stands before. */
const unescaped = (text: string, mark: string): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === mark) found.push(at);
  }
  return found;
};
const plain = (text: string): string => text.replace(/\\([\\=:])/g, '$1');

/** A key ends with a `=` that no backslash stands before. */
const selectorOf = (text: string): Selector | undefined => {
  const select = parseSelector(plain(text));
  return select?.kind === 'key' && unescaped(text, '=').at(-1) !== text.length - 1 ? undefined : select;
};

/** A selector, and the value that is stated behind the first `=` that can end one. */
const parseSelection = (text: string): { readonly select: Selector; readonly value?: string } | undefined => {
  for (const equals of unescaped(text, '=')) {
    const value = plain(text.slice(equals + 1));
    const select = value === '' ? undefined : selectorOf(text.slice(0, equals));
    if (select) return { select, value };
  }
  const select = selectorOf(text);
  return select && { select };
};

const fail = (text: string, why: string): never => {
  throw new NotationError('COMPARE_CLAIM_INVALID', `The claim ${JSON.stringify(text)} ${why}`, help);
};

/**
 * Reads a claim. Grammar: `NAME=OUTPUT[:SELECT[=VALUE]]`. The name ends at the first `=`. The output ends at the last `:` behind which a
 * selector stands; without one it goes to the end, so that other `:` and `=` in it need no care. `\=`, `\:` and `\\` stand for the characters
 * alone. Throws NotationError `COMPARE_CLAIM_INVALID`.
 */
export const parseClaim = (text: string): Claim => {
  const [equals] = unescaped(text, '=');
  if (equals === undefined) return fail(text, 'names no output');
  const name = plain(text.slice(0, equals));
  const rest = text.slice(equals + 1);
  if (name === '') fail(text, 'has no name');
  for (const colon of unescaped(rest, ':').toReversed()) {
    const selection = parseSelection(rest.slice(colon + 1));
    if (!selection) continue;
    if (colon === 0) fail(text, 'names no output');
    return checkLengths({ name, output: plain(rest.slice(0, colon)), ...selection });
  }
  if (rest === '') fail(text, 'names no output');
  return checkLengths({ name, output: plain(rest) });
};

/** The same claim if a document can hold each of its texts. Throws NotationError `COMPARE_CLAIM_INVALID`. */
export const checkLengths = (claim: Claim): Claim => {
  const { name, output, select, value = '' } = claim;
  const texts = [name, output, value, select ? selectorText(select) : ''];
  return texts.every(({ length }) => length <= longestWord) ? claim : fail(claimText(claim), 'is too long');
};

/** The text that parseClaim reads as this claim. */
export const claimText = ({ name, output, select, value }: Claim): string => {
  const escaped = (part: string) => part.replace(/[\\:]/g, '\\$&');
  const guarded = (part: string) => escaped(part).replaceAll('=', '\\=');
  const start = `${guarded(name)}=${escaped(output)}`;
  if (!select) return start;
  const selector = select.kind === 'key' ? `${guarded(select.key)}=` : guarded(selectorText(select));
  return `${start}:${selector}${value === undefined ? '' : `=${escaped(value)}`}`;
};

/** What a claim is about, as people read it: `table.csv, rmse, row 3`. */
export const claimedText = ({ output, select }: Pick<Claim, 'output' | 'select'>): string =>
  select ? `${output}, ${selectorWords(select)}` : output;
