import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExpression } from './expression.ts';

test.each([
  ['mit', 'MIT'],
  ['CC-BY-4.0 or (apache-2.0 AND GPL-2.0-only with Classpath-exception-2.0)', undefined],
  ['GPL-2.0+', 'GPL-2.0+'],
  ['Apache-2.0+', 'Apache-2.0+'],
  ['LicenseRef-house', 'LicenseRef-house'],
])('%s is an expression', (typed, text) => {
  expect(readExpression(typed)).toEqual({
    kind: 'valid',
    text: text ?? 'CC-BY-4.0 OR (Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0)',
  });
});

test.each(['', 'MIT AND', '(MIT', 'MIT)', 'MIT Apache-2.0', 'OR', 'MIT WITH', '()', 'see file!'])(
  '%j is none',
  (typed) => {
    expect(readExpression(typed)).toEqual({ kind: 'malformed' });
  },
);

test.each([
  ['CC-BY', 'CC-BY'],
  ['MIT OR Aapche-2.0', 'Aapche-2.0'],
  ['MIT WITH Apache-2.0', 'Apache-2.0'],
  ['toString', 'toString'],
])('%s has a name that no list has', (typed, word) => {
  expect(readExpression(typed)).toEqual({ kind: 'unknown', word });
});

test('whatever the text, it is read or not, and what is spelt is read as the same', () => {
  const word = fc.constantFrom('MIT', 'gpl-2.0-only', 'AND', 'or', 'WITH', '(', ')', '+', 'x', ' ');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const read = readExpression(words.join(' '));
      if (read.kind === 'valid') expect(readExpression(read.text)).toEqual(read);
    }),
  );
});
