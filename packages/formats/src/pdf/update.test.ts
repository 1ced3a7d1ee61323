import { deflateSync } from 'node:zlib';
import { drain, fileOf, pageOf, type PdfParts, streamedPage } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPdf } from './document.ts';
import { embeddedContent, embeddedFiles, embeddedTree } from './embedded.ts';
import { metadataOf } from './state.ts';
import { type Attachment, updatePdf } from './update.ts';

const open = (bytes: Buffer) => openPdf(fileOf(bytes), 'paper.pdf');

const attachment = (name: string, content: string, compress = false): Attachment => ({
  ...{ name, mediaType: 'application/json', description: 'Größe', compress },
  content: Buffer.from(content),
});
const properties = { manifest: `sha256:${'a'.repeat(64)}`, version: '1.2.3' };

const attach = (base: Buffer, attachments: readonly Attachment[], replaces: readonly number[] = []) => {
  const update = updatePdf(open(base), {
    ...{ attachments, properties, replaces: new Set(replaces) },
    date: new Date(0),
  });
  return { ...update, whole: Buffer.concat([base, ...update.bytes]) };
};

const contentsOf = async (bytes: Buffer): Promise<Record<string, string>> => {
  const pdf = open(bytes);
  const found: [name: string, content: string][] = [];
  for (const file of embeddedFiles(pdf)) {
    const content = await drain(embeddedContent(pdf, file, 1e6));
    found.push([file.name, content.toString()]);
  }
  return Object.fromEntries(found);
};

/** An attachment of others: a stream and its specification, as objects `at` and `at + 1`. */
const foreign = (name: string, at: number): PdfParts => [
  ['/Type/EmbeddedFile/Filter/FlateDecode', deflateSync(Buffer.from(`content of ${name}`))],
  `<</Type/Filespec/F(${name})/EF<</F ${at} 0 R>>>>`,
];

test.each([
  ['a table of objects', pageOf(), 'xref\n'],
  ['a stream of them', streamedPage(), '/Type /XRef'],
])('a PDF with %s gets an update of the same kind, and its own bytes stay', async (_, base, mark) => {
  const two = [attachment('fit.capsule', 'the capsule'), attachment('größe.json', '{"a":1}', true)];
  const { whole, bytes, described } = attach(base, two);
  expect(whole.subarray(0, base.length).equals(base)).toBe(true);
  expect(Buffer.concat(bytes).toString('latin1')).toContain(mark);
  expect(described).toBe(true);
  expect(await contentsOf(whole)).toEqual({ 'fit.capsule': 'the capsule', 'größe.json': '{"a":1}' });
  expect(attach(base, two).whole.equals(whole)).toBe(true);
  const text = whole.toString('latin1');
  expect(text).toContain('/AFRelationship /Supplement');
  expect(text).toContain('/Subtype /application/json'.replace('n/j', 'n#2fj'));
  expect(metadataOf(open(whole))).toContain(`<holotype:manifest>${properties.manifest}</holotype:manifest>`);
});

test('what is stored as it is can be read in place', () => {
  const { whole } = attach(pageOf(), [attachment('fit.capsule', 'the capsule')]);
  const [file] = embeddedFiles(open(whole));
  const { position = 0, size = 0 } = file?.stream ?? {};
  expect(file?.isPlain).toBe(true);
  expect(whole.toString('latin1', position, position + size)).toBe('the capsule');
});

test('attached again, a file replaces the one of its name; one of another name goes when it is named', async () => {
  const first = attach(pageOf(), [attachment('a.capsule', 'one')]).whole;
  const second = attach(first, [attachment('a.capsule', 'two')]);
  expect(second.replaced).toEqual(['a.capsule']);
  expect(await contentsOf(second.whole)).toEqual({ 'a.capsule': 'two' });
  const [old] = embeddedFiles(open(second.whole));
  const third = attach(second.whole, [attachment('b.capsule', 'three')], [old?.object ?? 0]);
  expect(await contentsOf(third.whole)).toEqual({ 'b.capsule': 'three' });
  expect(metadataOf(open(third.whole))?.match(/<holotype:manifest>/g)).toHaveLength(1);
});

test('of files that are replaced no specification is left, and an annotation that shows one shows the new file', async () => {
  const base = pageOf('/Names<</EmbeddedFiles 4 0 R>>', [
    '<</Names[(a.capsule) 6 0 R (b.json) 8 0 R]>>',
    ...foreign('a.capsule', 5),
    ...foreign('b.json', 7),
    '<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>',
  ]);
  const { whole } = attach(base, [attachment('a.capsule', 'two')], [7]);
  const pdf = open(whole);
  const valueOf = (object: number) => pdf.get({ object, generation: 0 }).value;
  expect([...embeddedFiles(pdf)].map(({ specification }) => specification?.object)).toEqual([6]);
  expect(await contentsOf(whole)).toEqual({ 'a.capsule': 'two' });
  expect(valueOf(8)).toBeNull();
  expect(valueOf(9)).toEqual(open(base).get({ object: 9, generation: 0 }).value);
});

test('a tree of kids is flattened, sorted, and loses nothing', async () => {
  const base = pageOf('/Names<</Dests 9 0 R/EmbeddedFiles 4 0 R>>/AF[6 0 R]', [
    '<</Kids[7 0 R 10 0 R]>>',
    ...foreign('z.csv', 5),
    '<</Limits[(z)(z)]/Names[(z)6 0 R]>>',
    'null',
    '<<>>',
    '<</Names[(b)12 0 R(z)12 0 R(z)6 0 R]>>',
    ...foreign('b.csv', 11),
  ]);
  const { whole } = attach(base, [attachment('m.capsule', 'ours')]);
  expect(embeddedTree(open(whole)).map(({ key }) => key)).toEqual(['b', 'm.capsule', 'z', 'z (2)']);
  expect(await contentsOf(whole)).toEqual({
    'b.csv': 'content of b.csv',
    'm.capsule': 'ours',
    'z.csv': 'content of z.csv',
  });
  expect(whole.subarray(base.length).toString('latin1')).toContain('/Dests 9 0 R');
});

test('files of pages and of their annotations are found, each once', async () => {
  const base = pageOf('/AF 5 0 R', [...foreign('a.csv', 4), ...foreign('b.csv', 6)]).toString('latin1');
  const page = '/MediaBox[0 0 200 200]';
  const annotated = `/AF[5 0 R]/Annots[<</Subtype/FileAttachment/FS 7 0 R>>]`;
  const moved = Buffer.from(base.replace(page, annotated.padEnd(page.length)), 'latin1');
  // The page grew: its table says where everything was.
  const grown = annotated.length - page.length;
  const fixed = moved
    .toString('latin1')
    .replace(/^(\d{10}) 00000 n/gm, (row, at: string) =>
      Number(at) > base.indexOf(page) ? `${String(Number(at) + grown).padStart(10, '0')} 00000 n` : row,
    )
    .replace(/startxref\n(\d+)/, (_, at: string) => `startxref\n${Number(at) + grown}`);
  expect(await contentsOf(Buffer.from(fixed, 'latin1'))).toEqual({
    'a.csv': 'content of a.csv',
    'b.csv': 'content of b.csv',
  });
});

test('an identifier keeps its first half, and gets another second one', () => {
  const base = pageOf('', [], '/ID[<AA><BB>]/Info 3 0 R');
  const { whole } = attach(base, [attachment('a', 'a')]);
  const trailer = whole.toString('latin1', whole.lastIndexOf('trailer'));
  expect(trailer).toContain('/ID [<AA> <');
  expect(trailer).not.toContain('<BB>');
  expect(trailer).toContain('/Info 3 0 R');
});

const anyName = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((name) => !/[\0-\x1f/\\]|^\.\.?$/.test(name));
/** A tree of names, as deep as it likes. */
interface Node {
  readonly names: readonly string[];
  readonly kids: readonly Node[];
}
const anyNode: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ names: fc.array(anyName, { maxLength: 5 }), kids: fc.constant([]) }),
    fc.record({ names: fc.constant([]), kids: fc.array(tie('node'), { maxLength: 4 }) }),
  ),
})).node;

test('whatever tree there was, every file is in the new one under its own key, in order', async () => {
  const namesIn = ({ names, kids }: Node): string[] => [...names, ...kids.flatMap(namesIn)];
  const hex = (name: string) => Buffer.from(name).toString('hex');
  await fc.assert(
    fc.asyncProperty(anyNode, anyName, async (tree, name) => {
      const names = [...new Set(namesIn(tree))];
      const files = names.flatMap((one, at): PdfParts => [
        ['/Type/EmbeddedFile', Buffer.from(one)],
        `<</Type/Filespec/UF<EFBBBF${hex(one)}>/EF<</F ${4 + 2 * at} 0 R>>>>`,
      ]);
      const print = (node: Node): string =>
        node.kids.length > 0
          ? `<</Kids[${node.kids.map(print).join('')}]>>`
          : `<</Names[${node.names.map((one) => `<EFBBBF${hex(one)}> ${5 + 2 * names.indexOf(one)} 0 R`).join(' ')}]>>`;
      const base = pageOf(`/Names<</EmbeddedFiles ${print(tree)}>>`, files);
      const { whole } = attach(base, [attachment(name, 'ours')]);
      const keys = embeddedTree(open(whole)).map(({ key }) => key);
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)));
      const expected = { ...Object.fromEntries(names.map((one) => [one, one])), [name]: 'ours' };
      expect(await contentsOf(whole)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
