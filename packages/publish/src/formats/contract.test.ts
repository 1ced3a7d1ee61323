import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fields } from '../fields.ts';
import { publish } from '../publish.ts';
import { canaries, machine, sample, silent } from '../sample.test.data.ts';
import { formats } from './index.ts';

const source = new URL('../../src/formats/', import.meta.url);
const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const textsOf = (publication: typeof sample) =>
  new Map(publish(publication).files.map(({ name, text }) => [name, text]));

test('the list holds every folder, each by its own name', () => {
  expect(formats.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('each file is written by one format, under a plain name', () => {
  const names = formats.flatMap(({ files }) => files.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z.][A-Za-z0-9._-]*$/);
});

test.each(formats)('$name writes what it says, the same twice, and ends its lines', ({ files }) => {
  const [texts, again] = [textsOf(sample), textsOf(sample)];
  for (const { name, about, mediaType } of files) {
    const text = texts.get(name) ?? '';
    expect([name, text.endsWith('\n'), text === again.get(name)]).toEqual([name, true, true]);
    expect(about).toMatch(/[^.]$/);
    expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  }
});

test.each([
  ['all is said', sample],
  ['nothing is said', silent],
  ['a machine', machine],
])('nothing names the person or the machine: %s', (_, publication) => {
  for (const [name, text] of textsOf(publication))
    expect([name, canaries.filter((canary) => text.includes(canary))]).toEqual([name, []]);
});

test.each(formats)(
  '$name: what it needs and what it uses are fields that can be asked for',
  ({ needs, uses, files }) => {
    const known = fields.map(({ name }) => name);
    for (const name of [...needs, ...uses]) expect(known).toContain(name);
    const { notWritten, files: written } = publish(silent);
    const missing = files.filter(({ name }) => !written.some((file) => file.name === name));
    expect(missing.length > 0).toBe(notWritten.some(({ name }) => files.some((file) => file.name === name)));
    if (needs.length > 0) expect(missing).toEqual(files);
  },
);

test('claims have the same names wherever they are told', () => {
  const texts = textsOf(sample);
  for (const name of [
    'README.md',
    'ro-crate-metadata.json',
    'availability.txt',
    'AD-AE.md',
    'AD-AE.tex',
    '.zenodo.json',
    'invenio-rdm.json',
    'dataverse.json',
    'osf.json',
    'codecheck.yml',
  ])
    for (const claim of ['Figure 3', 'Mean height'])
      expect([name, texts.get(name)?.includes(claim)]).toEqual([name, true]);
});

test('what nobody said is named with an example, and never made up', () => {
  const { missing } = publish(silent);
  expect(missing.map(({ field }) => field)).toContain('authors');
  for (const { example } of missing) expect(example).not.toBe('');
  expect(publish(sample).missing).toEqual([]);
  for (const text of textsOf(silent).values()) {
    expect(text).not.toContain('Lovelace');
    expect(text).not.toContain('10.5072');
  }
});

test('a gap of authors names those of whom it is not said', () => {
  const about = { ...sample.about, authors: [{ name: 'Ada', orcid: '0000-0002-1825-0097' }, { name: 'Bo' }] };
  const { missing } = publish({ ...sample, about });
  expect(missing.find(({ field }) => field === 'orcid')?.lackedBy).toEqual(['Bo']);
});

test('all software is said to be in the capsule only where it is', () => {
  const textOf = (downloadBytes: number) =>
    publish({ ...sample, downloadBytes })
      .files.filter(({ name }) => ['README.md', 'availability.txt'].includes(name))
      .map(({ text }) => text)
      .join('');
  expect(textOf(0)).toMatch(/all software that it used, for[^]*all software that it used, is available/);
  expect(textOf(4_200_000)).not.toMatch(/all software|all in the capsule/);
  expect(textOf(4_200_000)).toMatch(/downloads 4\.2 MB[^]*downloads the public packages \(4\.2 MB\)/);
});

test('the appendix has the times that replays measured, and a blank where none did', () => {
  const appendix = (publication: typeof sample) =>
    publish(publication).files.find(({ name }) => name === 'AD-AE.md')?.text ?? '';
  expect(appendix(sample)).toMatch(/\| setup \| 1\.5 min in replay 1: /);
  expect(appendix(sample)).toMatch(/\| analysis \| none by hand: .*, 0\.03 min in replay 1 \|/);
  expect(appendix({ ...sample, reports: [] })).toMatch(/\| setup \| .*TO FILL IN: minutes to download/);
});

test('packages that the authors chose stand before those of the system', () => {
  const text = publish(sample).files.find(({ name }) => name === 'AD-AE.md')?.text ?? '';
  expect(text.indexOf('| numpy |')).toBeGreaterThan(0);
  expect(text.indexOf('| numpy |')).toBeLessThan(text.indexOf('| libc6 |'));
});

test('the README names the signature where there is one', () => {
  const readme = (isSigned: boolean) =>
    publish({ ...sample, isSigned }).files.find(({ name }) => name === 'README.md')?.text;
  expect([readme(true)?.includes('SHA256SUMS.sig'), readme(false)?.includes('SHA256SUMS.sig')]).toEqual([
    true,
    false,
  ]);
});

test('SHA256SUMS names every file but itself', () => {
  const { files } = publish(sample);
  const sums = files.at(-1)?.text ?? '';
  const named = sums
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));
  expect(named).toEqual([...files.slice(0, -1).map(({ name }) => name), 'fit.capsule'].sort());
});
