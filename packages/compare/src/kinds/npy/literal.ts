import { Unreadable } from '../../kind.ts';

/** What stands in the header of an NPY: a part of Python's literals. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | { readonly items: readonly Literal[] }
  | { readonly members: ReadonlyMap<string, Literal> };

const maxDepth = 32;
const token =
  /\s*(?:([{}[\](),:])|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|(-?\d{1,16})L?|(True|False|None)|$)/y;
const words: Readonly<Record<string, boolean | null>> = { True: true, False: false, None: null };

/** Reads strings, integers, True, False, None, tuples, lists and dictionaries. Throws Unreadable. */
export const parseLiteral = (text: string): Literal => {
  const pattern = new RegExp(token);
  const fail = (): never => {
    throw new Unreadable('no NPY: its header cannot be read');
  };
  const next = () => pattern.exec(text) ?? fail();
  const until = (end: string, depth: number): Literal[] => {
    const items: Literal[] = [];
    for (let found = next(); found[1] !== end; found = next()) {
      items.push(value(found, depth + 1));
      const mark = next()[1];
      if (mark === end) break;
      if (mark !== ',') fail();
    }
    return items;
  };
  const dictionary = (depth: number): ReadonlyMap<string, Literal> => {
    const members = new Map<string, Literal>();
    for (let found = next(); found[1] !== '}'; found = next()) {
      const key = value(found, depth + 1);
      if (typeof key !== 'string' || next()[1] !== ':') return fail();
      members.set(key, value(next(), depth + 1));
      const mark = next()[1];
      if (mark === '}') break;
      if (mark !== ',') return fail();
    }
    return members;
  };
  const value = ([, mark, single, double, digits, word]: RegExpExecArray, depth: number): Literal => {
    if (depth > maxDepth) return fail();
    if (mark === '(') return { items: until(')', depth) };
    if (mark === '[') return { items: until(']', depth) };
    if (mark === '{') return { members: dictionary(depth) };
    const string = single ?? double;
    if (string !== undefined) return string.replace(/\\(.)/g, '$1');
    if (digits !== undefined) return Number(digits);
    return (word === undefined ? undefined : words[word]) ?? (word === 'None' ? null : fail());
  };
  const found = value(next(), 0);
  return next()[0].trim() === '' ? found : fail();
};
