/** What a registry asks for before it answers, as RFC 9110 writes it in WWW-Authenticate. */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Characters; an honest header has some two hundred. */
const longest = 8192;

/** All challenges of a header, in order; what cannot be read ends the list. */
export const readChallenges = (header: string | readonly string[] | undefined): readonly Challenge[] => {
  const text = (typeof header === 'string' ? [header] : (header ?? [])).join(', ').slice(0, longest);
  const found: Challenge[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? undefined;
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (;;) {
    take(/[\s,]*/y);
    const scheme = take(/([A-Za-z][A-Za-z0-9-]*)(?![A-Za-z0-9-]*=)/y)?.[1];
    if (scheme === undefined) return found;
    const parameters = Object.create(null) as Record<string, string>;
    for (;;) {
      take(/[\s,]*/y);
      const match = take(/([A-Za-z0-9_-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y);
      if (!match) break;
      const [, name = '', quoted, plain = ''] = match;
      parameters[name.toLowerCase()] = quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1');
    }
    found.push({ scheme: scheme.toLowerCase(), parameters });
  }
};
