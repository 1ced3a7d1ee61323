import { normalizeName } from './record.ts';

/** A Requires-Dist: the project that is wanted, with which of its extras, and for which extras of the one that wants it. */
export interface Requirement {
  /** Normalized. */
  readonly name: string;
  readonly extras: readonly string[];
  /** `extra`: of the one that wants it; empty for none. What cannot be told is taken to hold. */
  readonly holds: (extra: string) => boolean;
}

/** Of every machine that is captured; versions are not looked at, as what is installed was taken for the one that is there. */
const known: Readonly<Record<string, string>> = {
  sys_platform: 'linux',
  platform_system: 'Linux',
  os_name: 'posix',
};

const tokens = /\s*(\(|\)|'[^']*'|"[^"]*"|[<>=!~]=?=?|[\w.]+)/y;

const split = (marker: string): string[] => {
  const found: string[] = [];
  tokens.lastIndex = 0;
  for (let match = tokens.exec(marker); match; match = tokens.exec(marker)) found.push(match[1] ?? '');
  return found;
};

const textOf = (token: string): string | undefined => /^(['"])(.*)\1$/.exec(token)?.[2];

const compare = (left: string, operator: string, right: string): boolean => {
  if (operator === '==' || operator === '===') return left === right;
  if (operator === '!=') return left !== right;
  if (operator === 'in') return right.includes(left);
  return operator === 'not in' ? !right.includes(left) : true;
};

/** PEP 508, read from left to right: `or` binds less than `and`. */
const evaluate = (marker: string, extra: string): boolean => {
  const words = split(marker);
  let at = 0;
  const value = (token: string): string | undefined => {
    const text = textOf(token);
    if (text !== undefined) return text;
    return token === 'extra' ? extra : known[token];
  };
  const comparison = (): boolean => {
    const [left = '', first = ''] = [words[at++], words[at++]];
    const operator = first === 'not' ? `not ${words[at++] ?? ''}` : first;
    const right = words[at++] ?? '';
    const isExtra = left === 'extra' || right === 'extra';
    const [one, other] = [left, right]
      .map(value)
      .map((text) => (isExtra && text ? normalizeName(text) : text));
    return one === undefined || other === undefined || compare(one, operator, other);
  };
  const term = (): boolean => {
    if (words[at] !== '(') return comparison();
    at++;
    const found = either();
    at++;
    return found;
  };
  const both = (): boolean => {
    let found = term();
    while (words[at] === 'and') {
      at++;
      // Each is read, also where the answer is known.
      found = term() && found;
    }
    return found;
  };
  const either = (): boolean => {
    let found = both();
    while (words[at] === 'or') {
      at++;
      found = both() || found;
    }
    return found;
  };
  return either();
};

/** `name[extra] (>=1) ; marker`; undefined if it names nothing. */
export const parseRequirement = (text: string): Requirement | undefined => {
  const [, name, extras = ''] = /^\s*([A-Za-z0-9](?:[\w.-]*\w)?)\s*(?:\[([^\]]*)\])?/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const end = text.indexOf(';');
  const marker = end < 0 ? '' : text.slice(end + 1).trim();
  return {
    name: normalizeName(name),
    extras: extras
      .split(',')
      .map((one) => normalizeName(one.trim()))
      .filter((one) => one !== ''),
    holds: (extra) => marker === '' || evaluate(marker, normalizeName(extra)),
  };
};
