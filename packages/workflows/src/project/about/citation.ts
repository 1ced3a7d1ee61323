import type { About } from '@holotype/model';
import { keepValid, type StatedAuthor } from './valid.ts';

/** What a CITATION.cff says in plain lines; anything of YAML beyond `key: value`, lists of that and blocks of text is passed over. */
export const readCitation = (text: string): About => {
  const lines = text.split(/\r?\n/);
  const top = (key: string) => topLevel(lines, key);
  return keepValid({
    title: top('title'),
    licence: top('license'),
    authors: entriesOf(lines, 'authors').map(toAuthor),
    description: top('abstract') ?? blockOf(lines, 'abstract'),
    keywords: wordsOf(lines),
    code: top('repository-code'),
    version: top('version'),
    date: top('date-released'),
    doi: top('doi'),
    paper: paperOf(lines),
  });
};

/** A scalar on one line; undefined for what needs a reader of YAML. */
const scalar = (text: string): string | undefined => {
  const [, quoted] = /^"([^"\\]*)"\s*(?:#.*)?$/.exec(text) ?? /^'([^']*)'\s*(?:#.*)?$/.exec(text) ?? [];
  if (quoted !== undefined) return quoted === '' ? undefined : quoted;
  const plain = text.replace(/\s+#.*$/, '').trim();
  return plain === '' || /^[[\]{}&*!|>%@`"'#,?-]|:\s/.test(plain) ? undefined : plain;
};

const topLevel = (lines: readonly string[], key: string): string | undefined => {
  const line = lines.find((one) => one.startsWith(`${key}:`));
  return line === undefined ? undefined : scalar(line.slice(key.length + 1).trim());
};

/** The lines of what stands below a key of the file, up to the next one. */
const below = (lines: readonly string[], key: string): readonly string[] => {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line) && !/^[-#]/.test(line));
  return end < 0 ? rest : rest.slice(0, end);
};

/** The text of `key: >` or `key: |`. */
const blockOf = (lines: readonly string[], key: string): string | undefined => {
  const [, style] =
    /^[^:]+:\s*([>|])[+-]?\s*$/.exec(lines.find((line) => line.startsWith(`${key}:`)) ?? '') ?? [];
  if (style === undefined) return undefined;
  const text = below(lines, key).map((line) => line.trim());
  const paragraphs = text.join('\n').trim();
  return style === '|' ? paragraphs : paragraphs.replace(/(?<!\n)\n(?!\n)/g, ' ').replace(/\n{2,}/g, '\n\n');
};

const wordsOf = (lines: readonly string[]): readonly unknown[] =>
  below(lines, 'keywords').flatMap((line) => {
    const [, value] = /^\s*-\s+(.*)$/.exec(line) ?? [];
    return value === undefined ? [] : [scalar(value.trim())];
  });

/** The entries of a list of the file. */
const entriesOf = (lines: readonly string[], list: string): ReadonlyMap<string, string>[] => {
  const entries: Map<string, string>[] = [];
  for (const line of below(lines, list)) {
    const [, dash, key, value = ''] = /^\s*(-\s+)?([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    if (dash !== undefined) entries.push(new Map());
    const read = scalar(value);
    if (read !== undefined) entries.at(-1)?.set(key, read);
  }
  return entries;
};

const toAuthor = (entry: ReadonlyMap<string, string>): StatedAuthor => {
  const family = [entry.get('name-particle'), entry.get('family-names')].filter((one) => one !== undefined);
  const given = [entry.get('given-names'), ...family].filter((one) => one !== undefined);
  return {
    name: entry.get('name') ?? given.join(' '),
    family: family.length > 0 ? family.join(' ') : undefined,
    orcid: entry.get('orcid'),
    affiliation: entry.get('affiliation'),
  };
};

/** The article that the authors want to be cited. */
const paperOf = (lines: readonly string[]) => {
  const part = below(lines, 'preferred-citation');
  const indent = /^\s+/.exec(part.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const own = part.flatMap((line) =>
    line.startsWith(indent) && indent !== '' ? [line.slice(indent.length)] : [],
  );
  return { title: topLevel(own, 'title'), doi: topLevel(own, 'doi'), url: topLevel(own, 'url') };
};
