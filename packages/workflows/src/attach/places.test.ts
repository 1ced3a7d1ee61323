import { expect, test } from 'vitest';
import { doiIn, readPlaces } from './places.ts';

const digest = `sha256:${'a'.repeat(64)}`;

test.each([
  ['10.5281/zenodo.12', 'https://doi.org/10.5281/zenodo.12'],
  ['doi:10.5281/zenodo.12', 'https://doi.org/10.5281/zenodo.12'],
  ['http://dx.doi.org/10.5281/zenodo.12', 'https://doi.org/10.5281/zenodo.12'],
  ['https://archive.example/fit.capsule?x=1', 'https://archive.example/fit.capsule?x=1'],
  ['registry.example/lab/fit:v1', 'registry.example/lab/fit:v1'],
  [`registry.example:443/lab/fit@${digest}`, `registry.example:443/lab/fit@${digest}`],
])('%s is a place', (typed, read) => {
  expect(readPlaces([typed])).toEqual([read]);
});

test.each([
  'somewhere nice',
  'lab/fit:v1',
  'registry.example/lab/fit',
  'registry.example/Lab/fit:v1',
  'oci:layout:v1',
  `https://archive.example/${'a'.repeat(2000)}`,
  'file:///home/ada/fit.capsule',
])('%s is none', (typed) => {
  expect(() => readPlaces([typed])).toThrow(expect.objectContaining({ code: 'ATTACH_PLACE_INVALID' }));
});

test('the DOI among places is known', () => {
  expect(doiIn(['https://a.example/x', 'https://doi.org/10.5072/a'])).toBe('10.5072/a');
  expect(doiIn(['https://a.example/10.5072/a'])).toBeUndefined();
});
