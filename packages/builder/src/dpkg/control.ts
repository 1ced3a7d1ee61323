/** Fields of one stanza, names in lower case; continuation lines stay behind their line feed. Raw text. */
export const readStanza = (text: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of text.split('\n')) {
    if (/^[ \t]/.test(line)) {
      if (name !== '') fields.set(name, `${fields.get(name) ?? ''}\n${line}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    name = line.slice(0, colon).toLowerCase();
    fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
};

/** Stanzas of a database such as dpkg's status. */
export const splitStanzas = (text: string): string[] =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map((stanza) => stanza.replace(/^\n+|\n+$/g, ''))
    .filter((stanza) => stanza !== '');

/** Each clause as the names that would satisfy it; versions and architectures are not looked at: what is installed together fits together. */
export const readRelations = (text: string | undefined): string[][] =>
  (text ?? '')
    .split(',')
    .map((clause) =>
      clause.split('|').flatMap((one) => {
        const name = /^\s*([a-z0-9][a-z0-9+.-]*)/i.exec(one)?.[1];
        return name === undefined ? [] : [name];
      }),
    )
    .filter((names) => names.length > 0);
