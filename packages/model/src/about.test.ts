import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { authorText, isOrcid, isRor } from './about.ts';
import { readDocument } from './validate.ts';

test('an author in one line', () => {
  expect(authorText({ name: 'Ada' })).toBe('Ada');
  expect(authorText({ name: 'Ada', orcid: '0000-0002-1825-0097', affiliation: 'Home' })).toBe(
    'Ada (https://orcid.org/0000-0002-1825-0097; Home)',
  );
});

test('the check digit of an ORCID iD', () => {
  // The examples of ORCID's own documentation.
  expect(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'].every(isOrcid)).toBe(true);
  expect(['0000-0002-1825-0098', '0000-0002-1825-009X', '0000-0001-5109-3701'].some(isOrcid)).toBe(false);
});

test('the check digits of a ROR id', () => {
  // Of the California Digital Library, Caltech, Stanford, MIT.
  expect(['03yrm5c26', '05dxps055', '00f54p054', '042nb2s44'].every(isRor)).toBe(true);
  expect(['03yrm5c27', '05dxps056', '0f054p054', '042nb2s4', 'x'].some(isRor)).toBe(false);
});

const fixture = new URL('../src/migrations/fixtures/manifest-1-1-0.json', import.meta.url);
const frozen = readDocument('manifest', readFileSync(fixture), 'Manifest');

test.each([
  { title: 'a\u001b[31m' },
  { title: 'a\nb' },
  { title: 'right\u202eleft' },
  { title: '' },
  { title: 'x'.repeat(513) },
  { licence: 'MIT\u0007' },
  { authors: [] },
  { authors: [{ name: 'Ada', orcid: 'x' }] },
  { authors: [{ name: 'Ada', mail: 'a@b' }] },
  { authors: Array.from({ length: 1001 }, () => ({ name: 'Ada' })) },
  {},
  { description: 'a\u001b[31m' },
  { description: 'right\u202eleft' },
  { keywords: [] },
  { keywords: ['a\nb'] },
  { paper: {} },
  { paper: { doi: 'https://doi.org/10.5072/x' } },
  { doi: '10.5072/x y' },
  { doi: '10.5072/{x}' },
  { code: 'javascript:alert(1)' },
  { code: 'https://user:secret@git.example/x' },
  { code: 'https://git.example/"><script>' },
  { date: '2026-13-01' },
  { date: 'today' },
  { authors: [{ name: 'Ada', ror: 'https://ror.org/042nb2s44' }] },
  { readIn: [{ field: 'title' }] },
])('a Manifest that says %j of itself is refused', (about) => {
  const text = JSON.stringify({ ...frozen, about });
  expect(() => readDocument('manifest', Buffer.from(text), 'Manifest')).toThrow(/^Manifest: \/about/);
});
