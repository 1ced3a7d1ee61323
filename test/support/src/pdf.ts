/** The objects of a PDF by number, from 1: text or a stream's dictionary (without its length) and bytes. */
export type PdfParts = readonly (string | readonly [dictionary: string, bytes: Uint8Array])[];

const latin = (text: string) => Buffer.from(text, 'latin1');

/** A small PDF with a table of objects; the first is its catalog. `trailer`: more keys, as text. */
export const pdfOf = (objects: PdfParts, trailer = ''): Buffer => {
  const pieces = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const rows: string[] = ['0000000000 65535 f \n'];
  const size = () => pieces.reduce((sum, { length }) => sum + length, 0);
  objects.forEach((one, at) => {
    rows.push(`${String(size()).padStart(10, '0')} 00000 n \n`);
    pieces.push(latin(`${at + 1} 0 obj\n`));
    if (typeof one === 'string') pieces.push(latin(one));
    else
      pieces.push(
        latin(`<<${one[0]}/Length ${one[1].length}>>\nstream\n`),
        Buffer.from(one[1]),
        latin('\nendstream'),
      );
    pieces.push(latin('\nendobj\n'));
  });
  const start = size();
  pieces.push(
    latin(`xref\n0 ${rows.length}\n${rows.join('')}`),
    latin(`trailer\n<</Size ${rows.length}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(pieces);
};

/** A PDF of one empty page. `catalog`: more keys of its catalog; `more`: objects from 4 on. */
export const pageOf = (catalog = '', more: PdfParts = [], trailer = ''): Buffer =>
  pdfOf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
      ...more,
    ],
    trailer,
  );

/** The same PDF with its table of objects in a stream, and its catalog in a stream of objects. `width`: bytes of a position in the table. */
export const streamedPage = (catalog = '', width = 2): Buffer => {
  const objects = [`<</Type/Catalog/Pages 2 0 R${catalog}>>`, '<</Type/Pages/Kids[3 0 R]/Count 1>>'];
  const first = `1 0 2 ${(objects[0]?.length ?? 0) + 1} `;
  const packed = latin(`${first}${objects.join(' ')}`);
  const head = latin('%PDF-1.7\n');
  const page = latin('3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n');
  const pack = Buffer.concat([
    latin(`4 0 obj\n<</Type/ObjStm/N 2/First ${first.length}/Length ${packed.length}>>\nstream\n`),
    packed,
    latin('\nendstream\nendobj\n'),
  ]);
  const start = head.length + page.length + pack.length;
  const rows = [
    [0, 0, 255],
    [2, 4, 0],
    [2, 4, 1],
    [1, head.length, 0],
    [1, head.length + page.length, 0],
    [1, start, 0],
  ];
  const table = Buffer.concat(
    rows.map(([type = 0, one = 0, two = 0]) => {
      const position = Buffer.alloc(width);
      position.writeUInt16BE(one, width - 2);
      return Buffer.from([type, ...position, two]);
    }),
  );
  return Buffer.concat([
    head,
    page,
    pack,
    latin(`5 0 obj\n<</Type/XRef/Size 6/W[1 ${width} 1]/Root 1 0 R/Length ${table.length}>>\nstream\n`),
    table,
    latin(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF`),
  ]);
};
