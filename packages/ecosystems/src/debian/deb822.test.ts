import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStanzas, toWords } from './deb822.ts';

test('a value goes on in lines that start with a space; comments and empty lines between stanzas are no part of it', () => {
  const stanzas = parseStanzas(
    '# first\nA: one\n two\n# inside\n\tthree\n\n \n\nb : no field name has a space\nB: four\r\n\r\nC:\n',
  );
  expect(stanzas.map((stanza) => [...stanza])).toEqual([
    [['a', 'one\ntwo\nthree']],
    [
      ['b ', 'no field name has a space'],
      ['b', 'four'],
    ],
    [['c', '']],
  ]);
});

test('words are separated by spaces, commas and line ends', () => {
  expect(toWords('a, b\n  c,d ')).toEqual(['a', 'b', 'c', 'd']);
  expect(toWords(undefined)).toEqual([]);
});

test('what is written as fields is read as the same fields', () => {
  const name = fc.stringMatching(/^[a-z][a-z-]{0,10}$/);
  const value = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/);
  const stanza = fc.dictionary(name, value, { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(fc.array(stanza, { maxLength: 5 }), (stanzas) => {
      const text = stanzas
        .map((fields) =>
          Object.entries(fields)
            .map(([key, text]) => `${key}: ${text}\n`)
            .join(''),
        )
        .join('\n');
      expect(parseStanzas(text).map((fields) => Object.fromEntries(fields))).toEqual(
        stanzas.map((fields) => ({ ...fields })),
      );
    }),
  );
});
