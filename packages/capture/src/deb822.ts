/** Field names in lower case, as they compare without case; a value's continuation lines are kept, without their first space. */
export type Stanza = ReadonlyMap<string, string>;

const parseStanza = (lines: readonly string[]): Stanza => {
  const fields = new Map<string, string>();
  let name: string | undefined;
  for (const line of lines) {
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

/** Paragraphs of `Name: value` lines, separated by empty lines; `#` starts a comment line. */
export const parseStanzas = (text: string): readonly Stanza[] =>
  text
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .map((part) => parseStanza(part.split(/\r?\n/)))
    .filter((stanza) => stanza.size > 0);

/** The words of a list that spaces, commas or line ends separate. */
export const toWords = (value: string | undefined): string[] =>
  value?.split(/[\s,]+/).filter((word) => word !== '') ?? [];
