/** An indirect object, or the trailer: its text, and the bytes of its stream (latin1) as they are stored. */
export interface PdfObject {
  /** `9 0`, or `trailer`. */
  readonly name: string;
  readonly text: string;
  readonly stream?: string;
}

const opening = /(?<!\d)(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}obj(?![A-Za-z])|\btrailer\b/g;

/** Where the stream that starts at `start` ends: by its direct length if that is true, else before the next `endstream`. */
const streamEnd = (raw: string, start: number, text: string): number => {
  const length = /\/Length\s{1,8}(\d{1,10})(?!\s{1,8}\d+\s{1,8}R)/.exec(text)?.[1];
  const stated = start + Number(length ?? NaN);
  if (/^\s{0,4}endstream/.test(raw.slice(stated, stated + 16))) return stated;
  const found = raw.indexOf('endstream', start);
  return found < 0 ? raw.length : found;
};

/** The objects of a PDF in their order in the file (latin1); offsets and cross-reference tables are left out. */
export function* pdfObjects(raw: string): Generator<PdfObject, void, undefined> {
  const pattern = new RegExp(opening);
  // Each is looked for again only once it is passed, so that a file without them is searched once.
  let nextEnd = -1;
  let nextStream = -1;
  const find = (what: string, from: number) => {
    const found = raw.indexOf(what, from);
    return found < 0 ? raw.length : found;
  };
  for (let match = pattern.exec(raw); match; match = pattern.exec(raw)) {
    const start = pattern.lastIndex;
    const [, number, generation] = match;
    if (number === undefined || generation === undefined) {
      const end = find('startxref', start);
      yield { name: 'trailer', text: raw.slice(start, end) };
      pattern.lastIndex = end;
      continue;
    }
    const name = `${number} ${generation}`;
    if (nextEnd < start) nextEnd = find('endobj', start);
    if (nextStream < start) nextStream = find('stream', start);
    if (nextEnd <= nextStream) {
      yield { name, text: raw.slice(start, nextEnd) };
      pattern.lastIndex = nextEnd;
      continue;
    }
    const text = raw.slice(start, nextStream);
    const data = nextStream + (raw.startsWith('\r\n', nextStream + 6) ? 8 : 7);
    const end = streamEnd(raw, data, text);
    yield { name, text, stream: raw.slice(data, end) };
    pattern.lastIndex = end;
  }
}
