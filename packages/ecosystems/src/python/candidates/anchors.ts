/** The attributes of every `<a>`, names in lower case, and the `href` of a `<base>`. */
export interface Anchors {
  readonly anchors: readonly ReadonlyMap<string, string>[];
  readonly base: string | undefined;
}

/**
 * Reads a page once from front to back: a value in quotes may hold `>`, as `data-requires-python=">=3.9"` does. What an index needs of HTML
 * is no more than this.
 */
export const readAnchors = (html: string): Anchors => {
  const anchors: ReadonlyMap<string, string>[] = [];
  let base: string | undefined;
  const tag = /<(!--|a|base)(?=[\s>/-])/gi;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    if (found[1] === '!--') {
      const end = html.indexOf('-->', tag.lastIndex);
      if (end < 0) break;
      tag.lastIndex = end + 3;
      continue;
    }
    const { attributes, end } = readAttributes(html, tag.lastIndex);
    tag.lastIndex = end;
    if (found[1]?.toLowerCase() === 'a') anchors.push(attributes);
    else base ??= attributes.get('href');
  }
  return { anchors, base };
};

const readAttributes = (html: string, start: number) => {
  const attributes = new Map<string, string>();
  const part = /[\s/]*(?:(>)|([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?|["'])/y;
  part.lastIndex = start;
  for (let found = part.exec(html); found; found = part.exec(html)) {
    if (found[1] !== undefined) break;
    const name = found[2]?.toLowerCase();
    if (name !== undefined && !attributes.has(name))
      attributes.set(name, decodeEntities(found[3] ?? found[4] ?? found[5] ?? ''));
    start = part.lastIndex;
  }
  return { attributes, end: Math.max(start, part.lastIndex) };
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code =
        decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
      if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return named[name?.toLowerCase() ?? ''] ?? whole;
    },
  );
