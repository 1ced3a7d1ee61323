import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { deflateSync } from 'node:zlib';
import { openCapsule } from '@holotype/capsule';
import { openPdf } from '@holotype/formats';
import { rawToUtf8, utf8ToRaw } from '@holotype/model';
import { codeOf, fileOf, pageOf, type PdfParts, temporary } from '@holotype/test-support';
import { extractAttached, type Notice, type WorkflowContext } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { context } from '../context.test.support.ts';
import { attach, type AttachRequest } from './attach.ts';

const capsule = utf8ToRaw(new URL('../../../capsule/fixtures/1-1-0/fit.capsule', import.meta.url).pathname);
const bytes = readFileSync(rawToUtf8(capsule));

/** A directory with paper.pdf in it, and what attaching the capsule to that tells. */
const desk = (base = pageOf()) => {
  const place = temporary();
  const pdf = `${place}/paper.pdf`;
  writeFileSync(pdf, base);
  const told: Notice[] = [];
  const listening: WorkflowContext = {
    ...context,
    onEvent: (event) => {
      if (event.kind === 'notice') told.push(event);
    },
  };
  const run = (wishes: Partial<AttachRequest> = {}) =>
    attach(listening, { capsule, pdf, output: `${place}/out.pdf`, from: [], limit: 1e8, ...wishes });
  return { place, pdf, told, run };
};

test('a capsule is attached behind the PDF, and read from there as it was', async () => {
  const { place, pdf, run, told } = desk();
  const { contains, before, added } = await run();
  expect(contains).toBe('capsule');
  const [base, whole] = [readFileSync(pdf), readFileSync(`${place}/out.pdf`)];
  expect(whole.subarray(0, base.length).equals(base)).toBe(true);
  expect(before + added).toBe(whole.length);
  expect(told.map(({ text }) => text).join()).toContain('the capsule: ');
  const [inside, alone] = [await openCapsule(`${place}/out.pdf`), await openCapsule(capsule)];
  expect(inside.manifest).toEqual(alone.manifest);
  expect(inside.path).toBe(`${place}/out.pdf`);
  const [first] = alone.manifest.tree.chunks;
  const found = first && inside.place(first.digest as `sha256:${string}`);
  const other = first && alone.place(first.digest as `sha256:${string}`);
  expect(found?.size).toBe(other?.size);
  const from = (start = 0, size = 0, of = whole) => of.subarray(start, start + size);
  expect(from(found?.position, found?.size).equals(from(other?.position, other?.size, bytes))).toBe(true);
  inside.close();
  alone.close();
});

test('it is extracted under the name of the PDF, whatever it is called in there', async () => {
  const { place, run } = desk();
  await run();
  const renamed = readFileSync(`${place}/out.pdf`)
    .toString('latin1')
    .replaceAll('fit.capsule', '../../../ab');
  writeFileSync(`${place}/out.pdf`, Buffer.from(renamed, 'latin1'));
  const output = `${place}/here`;
  const { written, from } = await extractAttached(context, {
    pdf: `${place}/out.pdf`,
    file: 'out.pdf',
    output,
    replace: false,
  });
  expect({ written, from }).toEqual({ written: [`${output}/out.capsule`], from: [] });
  expect(readFileSync(`${output}/out.capsule`).equals(bytes)).toBe(true);
  expect(readdirSync(output)).toEqual(['out.capsule']);
  expect(
    await codeOf(() =>
      extractAttached(context, { pdf: `${place}/out.pdf`, file: 'out.pdf', output, replace: false }),
    ),
  ).toBe('HOST_OUTPUT_EXISTS');
});

test('attached again it replaces what was there, also by what names a larger one', async () => {
  const { place, run } = desk();
  await run();
  const second = { pdf: `${place}/out.pdf`, output: `${place}/again.pdf` };
  expect((await run(second)).replaced).toEqual(['fit.capsule']);
  const third = {
    pdf: second.output,
    output: `${place}/named.pdf`,
    limit: 10,
    from: ['doi:10.5281/zenodo.12'],
  };
  expect(await run(third)).toMatchObject({ contains: 'reference', replaced: ['fit.capsule'] });
  expect(await codeOf(() => openCapsule(third.output))).toBe('CAPSULE_ELSEWHERE');
  await expect(openCapsule(third.output)).rejects.toThrow(/names its capsule/);
  const extracted = await extractAttached(context, {
    pdf: third.output,
    file: 'named.pdf',
    output: `${place}/here`,
    replace: false,
  });
  expect(extracted.from).toEqual(['https://doi.org/10.5281/zenodo.12']);
  expect(readdirSync(`${place}/here`)).toEqual([
    'named.lock.json',
    'named.manifest.json',
    'named.reference.json',
  ]);
  const last = { pdf: third.output, output: `${place}/last.pdf` };
  expect((await run(last)).replaced.toSorted()).toEqual(['capsule.json', 'lock.json', 'manifest.json']);
  (await openCapsule(last.output)).close();
});

test('a capsule that another program has compressed is read all the same, and nothing of it stays behind', async () => {
  const { place } = desk();
  const parts: PdfParts = [
    ['/Type/EmbeddedFile/Filter/FlateDecode', deflateSync(bytes)],
    '<</Type/Filespec/F(x)/EF<</F 4 0 R>>>>',
  ];
  writeFileSync(`${place}/flate.pdf`, pageOf('/AF[5 0 R]', parts));
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('holotype-pdf'));
  const reader = await openCapsule(`${place}/flate.pdf`);
  expect(reader.manifest.run?.argv).toBeDefined();
  reader.close();
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('holotype-pdf'))).toEqual(before);
});

test.each([
  [1, 'B', 'PDF/A-1 may not contain files'],
  [2, 'U', 'PDF/A-2 may contain no files but PDF/A'],
  [4, '', 'PDF/A-4 may contain files of any kind only as PDF/A-4f'],
])(
  'PDF/A-%i%s is refused with why, and written only if that is asked for',
  async (part, conformance, why) => {
    const xmp = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" pdfaid:part="${part}" pdfaid:conformance="${conformance}"/></rdf:RDF>`;
    const { place, run } = desk(
      pageOf('/Metadata 4 0 R', [['/Type/Metadata/Subtype/XML', Buffer.from(xmp)]]),
    );
    expect(await codeOf(run)).toBe('ATTACH_ARCHIVAL');
    await expect(run()).rejects.toThrow(why);
    expect(readdirSync(place)).toEqual(['paper.pdf']);
    expect((await run({ evenIfArchival: true })).contains).toBe('capsule');
  },
);

test('PDF/A-3 gets a description of the properties that are added to its metadata', async () => {
  const xmp = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF>`;
  const { place, run } = desk(pageOf('/Metadata 4 0 R', [['/Type/Metadata/Subtype/XML', Buffer.from(xmp)]]));
  await run({ from: ['10.5281/zenodo.12'] });
  const added = readFileSync(`${place}/out.pdf`, 'latin1').split('%%EOF')[1];
  expect(added).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(added).toContain('<pdfaSchema:prefix>holotype</pdfaSchema:prefix>');
  expect(added).toContain('<holotype:doi>10.5281/zenodo.12</holotype:doi>');
});

test.each([
  ['signed', '/AcroForm<</Fields[4 0 R]>>', '<</FT/Sig/V 5 0 R>>', 'is signed'],
  ['certified', '/Perms<</DocMDP 5 0 R>>', 'null', 'allows no change at all'],
])('of a PDF that is %s it is said what becomes of that', async (_, catalog, field, words) => {
  const signature = '<</Type/Sig/Reference[<</TransformParams<</P 1>>>>]>>';
  const { run, told } = desk(pageOf(catalog, [field, signature]));
  await run();
  expect(told.find(({ code }) => code === 'PDF_IS_SIGNED')?.text).toContain(words);
});

test('what cannot be done leaves nothing behind, and the PDF as it is', async () => {
  const { place, pdf, run } = desk();
  const base = readFileSync(pdf);
  writeFileSync(`${place}/note.txt`, 'a note');
  const cases: readonly (readonly [string, Partial<AttachRequest>])[] = [
    ['ATTACH_IN_PLACE', { output: pdf, force: true }],
    ['ATTACH_NOT_A_PDF', { pdf: `${place}/note.txt` }],
    ['ATTACH_NOT_A_PDF', { pdf: `${place}/absent.pdf` }],
    ['ATTACH_TOO_LARGE', { limit: 10 }],
    ['ATTACH_PLACE_INVALID', { from: ['somewhere nice'] }],
    ['HOST_OUTPUT_EXISTS', { output: `${place}/note.txt` }],
    ['CAPSULE_NOT_FOUND', { capsule: `${place}/absent.capsule` }],
    ['CAPSULE_NOT_ONE', { capsule: pdf }],
  ];
  for (const [code, wishes] of cases) expect(await codeOf(() => run(wishes)), code).toBe(code);
  expect(readdirSync(place).toSorted()).toEqual(['note.txt', 'paper.pdf']);
  expect(readFileSync(pdf).equals(base)).toBe(true);
  expect(existsSync(`${place}/out.pdf`)).toBe(false);
});

test('two capsules in one PDF are named, not chosen from', async () => {
  const { place } = desk();
  const parts: PdfParts = [
    ['/Type/EmbeddedFile', bytes],
    '<</Type/Filespec/F(x)/EF<</F 4 0 R>>>>',
    ['/Type/EmbeddedFile', bytes],
    '<</Type/Filespec/F(x)/EF<</F 6 0 R>>>>',
  ];
  writeFileSync(`${place}/two.pdf`, pageOf('/AF[5 0 R 7 0 R]', parts));
  expect(await codeOf(() => openCapsule(`${place}/two.pdf`))).toBe('CAPSULE_SEVERAL');
  expect(openPdf(fileOf(readFileSync(`${place}/two.pdf`)), 'two.pdf').crossReference.kind).toBe('table');
});
