import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { authorText, isOrcid } from './about.ts';
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
])('a Manifest that says %j of itself is refused', (about) => {
  const text = JSON.stringify({ ...frozen, about });
  expect(() => readDocument('manifest', Buffer.from(text), 'Manifest')).toThrow(/^Manifest: \/about/);
});
