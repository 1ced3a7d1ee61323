/** The texts inside every element of this name, in order; what is not closed is passed over. Elements in elements of their own name are none. */
export const elementsIn = (xml: string, name: string): readonly string[] => {
  const found: string[] = [];
  const [open, close] = [new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'g'), `</${name}>`];
  for (let start = open.exec(xml); start; start = open.exec(xml)) {
    const end = xml.indexOf(close, open.lastIndex);
    if (end < 0) break;
    found.push(xml.slice(open.lastIndex, end));
    open.lastIndex = end;
  }
  return found;
};

/** The text of the first such element. */
export const textIn = (xml: string, name: string): string | undefined => {
  const text = elementsIn(xml, name)[0]?.trim();
  return text === undefined || text.includes('<') ? undefined : decode(text);
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&([a-z]{2,4});/g, (all, name: string) => named[name] ?? all);

export const withoutComments = (xml: string): string => {
  const parts: string[] = [];
  for (let at = 0; ;) {
    const start = xml.indexOf('<!--', at);
    if (start < 0) return [...parts, xml.slice(at)].join('');
    parts.push(xml.slice(at, start));
    const end = xml.indexOf('-->', start + 4);
    if (end < 0) return parts.join('');
    at = end + 3;
  }
};
