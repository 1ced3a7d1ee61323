import { deflateSync } from 'node:zlib';
import { codeOf, drain, fileOf, pageOf, pdfOf, type PdfParts, streamedPage } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPdf } from './document.ts';
import { embeddedContent, embeddedFiles } from './embedded.ts';
import { pdfStateOf } from './state.ts';
import { updatePdf } from './update.ts';

/** Everything that a reader or a writer would look at; the code of what it throws, or none. */
const codeFor = (bytes: Buffer): Promise<string> =>
  codeOf(async () => {
    const pdf = openPdf(fileOf(bytes), 'paper.pdf');
    pdfStateOf(pdf);
    for (const file of embeddedFiles(pdf)) await drain(embeddedContent(pdf, file, 1_000_000));
    updatePdf(pdf, {
      attachments: [],
      properties: { manifest: '', version: '' },
      replaces: new Set(),
      date: new Date(0),
    });
  });
const bomb = deflateSync(Buffer.alloc(80 * 1024 ** 2));
const embedded = (stream: PdfParts[number]): Buffer =>
  pageOf('/AF[5 0 R]', [stream, '<</Type/Filespec/F(a)/EF<</F 4 0 R>>>>']);
const text = (bytes: Buffer, from: string | RegExp, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
/** The same table of objects with another trailer. */
const trailed = (trailer: string): Buffer => pageOf('', [], trailer);
const startOf = (bytes: Buffer): number => Number(/startxref\n(\d+)/.exec(bytes.toString('latin1'))?.[1]);
const atItself = (key: string): Buffer => {
  const draft = trailed(`/${key} 1000`);
  return text(draft, `/${key} 1000`, `/${key} ${String(startOf(draft)).padStart(4, '0')}`);
};

test.each<readonly [what: string, bytes: Buffer, code: string]>([
  ['what is no PDF', Buffer.from('PK'), 'PDF_DAMAGED'],
  ['nothing behind its first bytes', Buffer.from('%PDF-1.7\n'), 'PDF_DAMAGED'],
  ['a cut end', pageOf().subarray(0, -30), 'PDF_DAMAGED'],
  [
    'a stream of 2 GB',
    text(embedded(['', Buffer.from('x')]), '/Length 1>', '/Length 2147483648>'),
    'PDF_DAMAGED',
  ],
  [
    'a length that is itself',
    pageOf('/AF[5 0 R]', ['<</Length 4 0 R>>\nstream\nendstream', '<</EF<</F 4 0 R>>>>']),
    'PDF_DAMAGED',
  ],
  ['an attachment that is a bomb', embedded(['/Filter/FlateDecode', bomb]), 'PDF_TOO_LARGE'],
  ['metadata that is a bomb', pageOf('/Metadata 4 0 R', [['/Filter/FlateDecode', bomb]]), 'PDF_TOO_LARGE'],
  [
    'filters upon filters',
    pageOf('/Metadata 4 0 R', [[`/Filter[${'/FlateDecode'.repeat(50)}]`, bomb]]),
    'PDF_UNSUPPORTED',
  ],
  ['a reference to itself', pageOf('/Names 4 0 R', ['4 0 R']), 'PDF_DAMAGED'],
  [
    'a tree of names in a circle',
    pageOf('/Names<</EmbeddedFiles 4 0 R>>', ['<</Kids[5 0 R]>>', '<</Kids[4 0 R]>>']),
    'PDF_DAMAGED',
  ],
  ['pages in a circle', pdfOf(['<</Pages 2 0 R>>', '<</Kids[2 0 R]>>']), 'PDF_DAMAGED'],
  ['fields in a circle', pageOf('/AcroForm<</Fields[4 0 R]>>', ['<</Kids[4 0 R 4 0 R]>>']), 'none'],
  ['tables in a circle', atItself('Prev'), 'PDF_DAMAGED'],
  ['a hidden table that is its own', atItself('XRefStm'), 'PDF_DAMAGED'],
  ['a table behind its end', trailed('/Prev 99999999'), 'PDF_DAMAGED'],
  ['a huge object number', text(pageOf(), 'xref\n0 4', 'xref\n4294967295 4'), 'PDF_TOO_LARGE'],
  ['a huge size', text(pageOf(), '/Size 4', '/Size 4294967295'), 'PDF_TOO_LARGE'],
  ['more rows than bytes', text(pageOf(), 'xref\n0 4', 'xref\n0 8000000'), 'PDF_DAMAGED'],
  ['rows with positions of eight bytes, as some signers write them', streamedPage('', 8), 'none'],
  [
    'a position beyond any file',
    text(streamedPage('', 8), '\x01\0\0\0\0\0\0\0\x09', '\x01\xff\0\0\0\0\0\0\x09'),
    'PDF_DAMAGED',
  ],
  ['rows without width', text(streamedPage(), '/W[1 2 1]', '/W[0 0 0]'), 'PDF_DAMAGED'],
  ['rows that are not there', text(streamedPage(), '/Size 6', '/Size 7000000'), 'PDF_DAMAGED'],
  ['values nested without end', pageOf(`/A ${'['.repeat(100_000)}`), 'PDF_TOO_LARGE'],
  ['a million values', pageOf(`/A[${'1 '.repeat(1_100_000)}]`), 'PDF_TOO_LARGE'],
  ['an object of 40 MB', pageOf(`/A(${' '.repeat(40_000_000)})`), 'PDF_TOO_LARGE'],
  ['another object in its place', text(pageOf(), '2 0 obj', '7 0 obj'), 'PDF_DAMAGED'],
  ['a password', trailed('/Encrypt<<>>'), 'PDF_ENCRYPTED'],
])('%s is refused by name, in little time and memory', async (_, bytes, code) => {
  const started = process.cpuUsage();
  const before = process.memoryUsage().rss;
  expect(await codeFor(bytes)).toBe(code);
  const { user, system } = process.cpuUsage(started);
  expect(user + system).toBeLessThan(3_000_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 ** 2);
});

test('a name is a text, whatever is in it', () => {
  const spec = '<</F(../../etc/passwd\\000\\033[2J)/EF<</F 4 0 R>>>>';
  const pdf = openPdf(fileOf(pageOf('/AF[5 0 R]', [['', Buffer.from('x')], spec])), 'paper.pdf');
  expect([...embeddedFiles(pdf)].map(({ name }) => name)).toEqual(['../../etc/passwd\0\x1b[2J']);
});

test.each([
  ['with a table', embedded(['/Filter/FlateDecode', deflateSync(Buffer.from('content'))])],
  ['with streams', streamedPage()],
])('whatever a byte of a PDF %s is changed to, it is read or refused', async (_, whole) => {
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const { at, to } of changes) bytes[at] = to;
      expect(await codeFor(bytes)).toMatch(/^(?:none|PDF_[A-Z_]+)$/);
    }),
    { numRuns: 500 },
  );
});
