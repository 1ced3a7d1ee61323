import { tex } from './tex.ts';

/** A BibTeX entry. The key is made of letters and digits of `key` alone. */
export const bibtexEntry = (
  type: string,
  key: string,
  fields: Readonly<Record<string, string | undefined>>,
): string => {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(9)} = {${value}},`],
  );
  return [`@${type}{${keyOf(key)},`, ...lines, '}'].join('\n');
};

/** Names in BibTeX's form; `and` inside one would be read as two people. */
export const bibtexNames = (names: readonly string[]): string =>
  names
    .map((name) => (/\sand\s/i.test(name) || !name.includes(',') ? `{${tex(name)}}` : tex(name)))
    .join(' and ');

const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .slice(0, 60) || 'capsule';
