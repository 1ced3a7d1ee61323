import { CompareError } from '../errors.ts';
import type { Claim, Selector } from './claim.ts';
import { parseSelector, selectorText } from './selector.ts';

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
  return select?.type === 'key' && unescaped(text, '=').at(-1) !== text.length - 1 ? undefined : select;
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

/**
 * Reads a claim. Grammar: `NAME=OUTPUT[:SELECT[=VALUE]]`. The name ends at the first `=`. The output ends at the last `:` behind which a
 * selector stands; without one it goes to the end, so that other `:` and `=` in it need no care. `\=`, `\:` and `\\` stand for the characters
 * alone. Throws `COMPARE_CLAIM_INVALID`.
 */
export const parseClaim = (text: string): Claim => {
  const [equals] = unescaped(text, '=');
  const name = plain(text.slice(0, equals));
  const rest = equals === undefined ? '' : text.slice(equals + 1);
  const fail = (why: string): never => {
    throw new CompareError('COMPARE_CLAIM_INVALID', `The claim ${JSON.stringify(text)} ${why}`, help);
  };
  if (equals === undefined) fail('names no output');
  if (name === '') fail('has no name');
  for (const colon of unescaped(rest, ':').toReversed()) {
    const selection = parseSelection(rest.slice(colon + 1));
    if (!selection) continue;
    if (colon === 0) fail('names no output');
    return { name, output: plain(rest.slice(0, colon)), ...selection };
  }
  if (rest === '') fail('names no output');
  return { name, output: plain(rest) };
};

/** The text that parseClaim reads as this claim. */
export const claimText = ({ name, output, select, value }: Claim): string => {
  const escaped = (part: string) => part.replace(/[\\:]/g, '\\$&');
  const guarded = (part: string) => escaped(part).replaceAll('=', '\\=');
  const start = `${guarded(name)}=${escaped(output)}`;
  if (!select) return start;
  const selector = select.type === 'key' ? `${guarded(select.key)}=` : guarded(selectorText(select));
  return `${start}:${selector}${value === undefined ? '' : `=${escaped(value)}`}`;
};
