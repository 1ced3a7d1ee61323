/** The first few, and how many more there are. */
export const some = (names: readonly string[], most: number): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${String(names.length - most)} more`;

/** Lines of at most 110 characters, if words allow; those that go on begin as the first does. */
export const wrap = (text: string): string[] => {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = text;
  while (line.length > 110) {
    const before = line.lastIndexOf(' ', 110);
    const at = before > indent.length ? before : line.indexOf(' ', 110);
    if (at < 0) break;
    lines.push(line.slice(0, at));
    line = indent + line.slice(at + 1);
  }
  return [...lines, line];
};
