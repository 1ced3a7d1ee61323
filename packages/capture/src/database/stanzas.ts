/** The paragraphs of a deb822 text whose package is wanted, byte for byte. */
export const cutStanzas = (
  text: string,
  isWanted: (name: string, architecture: string | undefined) => boolean,
): string => {
  const field = (stanza: string, name: string) => new RegExp(`^${name}: *(\\S+)`, 'm').exec(stanza)?.[1];
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .filter((stanza) => {
      const name = field(stanza, 'Package');
      return name !== undefined && isWanted(name, field(stanza, 'Architecture'));
    })
    .map((stanza) => `${stanza.trimEnd()}\n\n`)
    .join('');
};
