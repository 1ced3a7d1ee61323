const commandLength = 2000;

/** As one would type it; for reading, never for running. */
export const commandText = (argv: readonly string[]): string => {
  const text = argv
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
  return text.length > commandLength ? `${text.slice(0, commandLength)}…` : text;
};
