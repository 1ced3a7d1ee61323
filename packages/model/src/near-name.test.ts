import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearName } from './near-name.ts';

const known = ['title', 'authors', 'licence', 'outputs', 'claims'];

test.each([
  ['license', 'licence'],
  ['author', 'authors'],
  ['ouptuts', 'outputs'],
  ['Title', 'title'],
])('%s: %s was meant', (typed, meant) => {
  expect(nearName(typed, known)).toBe(meant);
});

test('nothing is meant by what is like none of them', () => {
  expect(nearName('publisher', known)).toBeUndefined();
  expect(nearName('x'.repeat(100_000), known)).toBeUndefined();
});

test('each name is nearest to itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1 }), (names) => {
      const [first = ''] = names;
      expect(nearName(first, names)?.toLowerCase()).toBe(first.toLowerCase());
    }),
  );
});
