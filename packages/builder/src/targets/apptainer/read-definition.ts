/**
 * A reader of definition files, written from their documentation (https://apptainer.org/docs/user/latest/definition_files.html): a header of
 * keywords, then sections; several of one name are one. It shares no code with the writer.
 */
export interface ReadDefinition {
  readonly header: Readonly<Record<string, string>>;
  /** By name, in the order in which they begin. */
  readonly sections: ReadonlyMap<string, string>;
  /** What Apptainer would do that nobody planned; undefined: nothing. */
  readonly surprise: string | undefined;
}

const firstWord = (line: string): string => /^\s*(\S*)/.exec(line)?.[1] ?? '';

const surpriseIn = (text: string, headings: readonly string[]): string | undefined => {
  if (/\{\{\s*\w+\s*\}\}/.test(text)) return 'something stands where a build argument is replaced';
  if ((text.match(/^bootstrap:/gim) ?? []).length !== 1) return 'it has another number of stages than one';
  const strange = headings.find((heading) => heading.trim().includes(' '));
  return strange === undefined ? undefined : `a section has arguments: ${strange}`;
};

export const readDefinition = (text: string): ReadDefinition => {
  const header: Record<string, string> = {};
  const sections = new Map<string, string>();
  const headings: string[] = [];
  let name: string | undefined;
  let size = 0;
  let surprise: string | undefined;
  for (const line of text.split('\n')) {
    const word = firstWord(line);
    size += Buffer.byteLength(line) + 1;
    if (word.startsWith('%')) {
      headings.push(line);
      size = Buffer.byteLength(line) + 1;
      name = word.slice(1).toLowerCase();
      sections.set(name, sections.get(name) ?? '');
    } else if (name !== undefined) {
      sections.set(name, `${sections.get(name) ?? ''}${line}\n`);
    } else if (word !== '' && !word.startsWith('#')) {
      const [, key = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
      header[key.trim().toLowerCase()] = value.trim();
    }
    if (size > 65_000) surprise = `%${name ?? 'header'} is longer than Apptainer reads`;
  }
  return { header, sections, surprise: surprise ?? surpriseIn(text, headings) };
};

/** Lines of a section of pairs: what stands before the first space, and what stands behind it. */
export const readPairs = (section: string): (readonly [string, string])[] =>
  section.split('\n').flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const [, name = '', value = ''] = /^(\S+)\s*(.*)$/.exec(trimmed) ?? [];
    return [[name, value] as const];
  });
