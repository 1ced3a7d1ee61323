/** The line, from 1, of a field of a TOML text as people write it; undefined where it is written in another way. */
export const lineOf = (text: string, at: readonly (string | number)[]): number | undefined => {
  const lines = text.split('\n');
  const [first, index, field] = at;
  if (typeof first !== 'string') return undefined;
  if (typeof index === 'string') {
    const table = find(lines, 0, lines.length, keyLine(first));
    return (table === undefined ? undefined : find(lines, table, lines.length, keyLine(index))) ?? table;
  }
  if (typeof index !== 'number') return find(lines, 0, lines.length, keyLine(first));
  const headers = lines.flatMap((line, number) => (header(first).test(line) ? [number] : []));
  const start = headers[index];
  if (start === undefined) return find(lines, 0, lines.length, keyLine(first));
  if (typeof field !== 'string') return start + 1;
  const next = lines.findIndex((line, number) => number > start && /^\s*\[/.test(line));
  const end = next < 0 ? lines.length : next;
  return find(lines, start + 1, end, keyLine(field)) ?? start + 1;
};

const find = (lines: readonly string[], from: number, to: number, which: RegExp): number | undefined => {
  const found = lines.findIndex((line, at) => at >= from && at < to && which.test(line));
  return found < 0 ? undefined : found + 1;
};

const literal = (name: string): string => name.replace(/[^\w]/g, '\\$&');
/** `key = …`, or a table of that name. */
const keyLine = (name: string): RegExp =>
  new RegExp(String.raw`^\s*(\[{1,2}\s*)?"?${literal(name)}"?\s*[\].=]`);
const header = (name: string): RegExp => new RegExp(String.raw`^\s*\[\[\s*"?${literal(name)}"?\s*\]\]`);
