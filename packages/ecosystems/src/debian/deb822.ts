/** Field names in lower case, as they compare without case; a value's continuation lines are kept, without their first space. */
export type Stanza = ReadonlyMap<string, string>;

const parseStanza = (text: string): Stanza => {
  const fields = new Map<string, string>();
  let name: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    if (/^[ \t]/.test(line)) {
      if (name !== undefined) fields.set(name, `${fields.get(name) ?? ''}\n${line.slice(1).trimEnd()}`);
      continue;
    }
    const colon = line.indexOf(':');
    name = colon > 0 ? line.slice(0, colon).toLowerCase() : undefined;
    if (name !== undefined) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
};

/**
 * The paragraphs of a deb822 text (deb822(5)) as they stand: `Name: value` lines, separated by empty lines. What dpkg keeps, what apt reads
 * and what a package says of itself have this form.
 */
export const splitStanzas = (text: string): string[] =>
  text
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .map((stanza) => stanza.replace(/^\n+|\n+$/g, ''))
    .filter((stanza) => stanza !== '');

/** The fields of each paragraph; `#` starts a comment line. */
export const parseStanzas = (text: string): readonly Stanza[] =>
  splitStanzas(text)
    .map(parseStanza)
    .filter((stanza) => stanza.size > 0);

const patterns = new Map<string, RegExp>();

/** The first line of one field of a paragraph, empty if there is none: for texts of which little is of interest. */
export const fieldOf = (stanza: string, name: string): string => {
  const pattern = patterns.get(name) ?? new RegExp(`^${name}:[ \\t]*(.*)$`, 'mi');
  patterns.set(name, pattern);
  return pattern.exec(stanza)?.[1]?.trim() ?? '';
};

/** The words of a list that spaces, commas or line ends separate. */
export const toWords = (value: string | undefined): string[] =>
  value?.split(/[\s,]+/).filter((word) => word !== '') ?? [];
