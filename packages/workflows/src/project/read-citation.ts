import { type About, type Author, findInvalid, isOrcid } from '@holotype/model';

/** What a CITATION.cff says in plain lines; anything of YAML beyond `key: value` and lists of that is passed over. */
export const readCitation = (text: string): About => {
  const lines = text.split(/\r?\n/);
  const title = topLevel(lines, 'title');
  const licence = topLevel(lines, 'license');
  const authors = authorsOf(lines);
  return {
    ...(title !== undefined && isValid({ title }) && { title }),
    ...(authors.length > 0 && { authors }),
    ...(licence !== undefined && isValid({ licence }) && { licence }),
  };
};

const isValid = (about: About): boolean => findInvalid('project', about) === undefined;

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

/** The entries of the list `authors`, up to the next key of the file. */
const entriesOf = (lines: readonly string[]): ReadonlyMap<string, string>[] => {
  const start = lines.findIndex((line) => /^authors:\s*$/.test(line));
  const entries: Map<string, string>[] = [];
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    if (/^\S/.test(line) && !/^[-#]/.test(line)) break;
    const [, dash, key, value = ''] = /^\s*(-\s+)?([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    if (dash !== undefined) entries.push(new Map());
    const read = scalar(value);
    if (read !== undefined) entries.at(-1)?.set(key, read);
  }
  return entries;
};

const authorsOf = (lines: readonly string[]): Author[] =>
  entriesOf(lines).flatMap((entry): Author[] => {
    const given = [entry.get('given-names'), entry.get('name-particle'), entry.get('family-names')];
    const name = entry.get('name') ?? given.filter((part) => part !== undefined).join(' ');
    const orcid = entry.get('orcid')?.replace(/^https?:\/\/orcid\.org\//, '');
    const affiliation = entry.get('affiliation');
    const author: Author = {
      name,
      ...(orcid !== undefined && isOrcid(orcid) && { orcid }),
      ...(affiliation !== undefined && { affiliation }),
    };
    return isValid({ authors: [author] }) ? [author] : [];
  });
