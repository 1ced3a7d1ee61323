/** Text without what stands between two marks, the marks included. */
const without = (text: string, open: string, close: string): string => {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    kept.push(text.slice(from, at));
    from = end + close.length;
  }
  return kept.join('') + text.slice(from);
};

/** Names behind `#` in style sheets: an id that is styled by its name is not free to have another. */
const styledNames = (text: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (let at = text.indexOf('<style'); at >= 0;) {
    const end = text.indexOf('</style', at);
    const sheet = text.slice(at, end < 0 ? undefined : end);
    for (const [, name = ''] of sheet.matchAll(/#([\w.-]+)/g)) names.add(name);
    at = end < 0 ? -1 : text.indexOf('<style', end);
  }
  return names;
};

const identifier = /(\sid\s*=\s*|href\s*=\s*)(["'])(#?)([\w.:-]+)\2|url\((["']?)#([\w.:-]+)\5\)/g;

/**
 * An SVG (as latin1) without what varies from run to run and is not drawn: metadata with its date, comments, and the names of ids, which
 * are numbered in order of appearance. Marked sections could hide marks in text: then nothing is taken out.
 */
export const maskSvg = (raw: string): string => {
  if (raw.includes('<![CDATA[') || raw.includes('<!ENTITY')) return raw;
  const text = without(without(raw, '<!--', '-->'), '<metadata', '</metadata>');
  const styled = styledNames(text);
  const numbers = new Map<string, number>();
  const rename = (name: string): string => {
    if (styled.has(name)) return name;
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `id-${number}`;
  };
  return text.replace(
    identifier,
    (whole, start?: string, quote?: string, mark?: string, name?: string, _?: string, target?: string) => {
      if (target !== undefined) return `url(#${rename(target)})`;
      const isReference = start?.startsWith('href') === true;
      if (isReference !== (mark === '#') || name === undefined) return whole;
      return `${start ?? ''}${quote ?? ''}${mark ?? ''}${rename(name)}${quote ?? ''}`;
    },
  );
};
