/** A row of RECORD: path, digest, size. */
export type Row = readonly [path: string, digest: string, size: string];

/** Longer than any path with its digest, several times. */
const longestLine = 65_536;

/** The rows of a file of comma-separated values; of fields beyond the third nothing is known. */
export const parseRows = (text: string): Row[] =>
  text.split(/\r?\n/).flatMap((line): Row[] => {
    const fields = line.length > longestLine ? [] : parseFields(line);
    const [path = '', digest = '', size = ''] = fields;
    return path === '' ? [] : [[path, digest, size]];
  });

const parseFields = (line: string): string[] => {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
};

export const writeRows = (rows: readonly Row[], end: '\n' | '\r\n'): Buffer =>
  Buffer.from(rows.map((row) => row.map(quote).join(',') + end).join(''));

const quote = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
