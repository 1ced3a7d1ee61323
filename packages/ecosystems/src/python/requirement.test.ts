import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRequirement } from './requirement.ts';

const holds = (text: string, extra = '') => parseRequirement(text)?.holds(extra);

test('a requirement names a project in one spelling, with its extras', () => {
  expect(parseRequirement('Blas_Lib>=1')).toMatchObject({ name: 'blas-lib', extras: [] });
  expect(parseRequirement('jsonschema[format, Format_nongpl] >=4')).toMatchObject({
    name: 'jsonschema',
    extras: ['format', 'format-nongpl'],
  });
  expect(parseRequirement('x @ https://mirror.example/x.whl ; extra == "y"')?.name).toBe('x');
  expect(parseRequirement('; extra == "y"')).toBeUndefined();
});

test.each([
  ['pytest; extra == "test"', '', false],
  ['pytest; extra == "test"', 'test', true],
  ["pytest ; 'Test_all' == extra", 'test-all', true],
  ['a; python_version < "3.8"', '', true],
  ['a; sys_platform == "win32"', '', false],
  ['a; platform_system == "Linux" and extra == "x"', '', false],
  ['a; platform_system == "Linux" and extra == "x"', 'x', true],
  ['a; (os_name == "nt" or extra == "x") and python_version > "3"', 'x', true],
  ['a; os_name == "nt" or sys_platform == "linux"', '', true],
  ['a; sys_platform not in "win32 cygwin"', '', true],
  ['a; sys_platform in "win32 cygwin"', '', false],
])('%s for the extra "%s": %s', (text, extra, expected) => {
  expect(holds(text, extra)).toBe(expected);
});

test('whatever is written there, it is read', () => {
  const word = fc.constantFrom(
    'a',
    '[',
    ']',
    ';',
    '(',
    ')',
    ' and ',
    ' or ',
    ' not ',
    ' in ',
    '"x"',
    'extra',
    '==',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.string(), (words, extra) => {
      for (const text of [words.join(''), `a;${words.join('')}`, extra])
        expect([undefined, true, false]).toContain(holds(text, extra));
    }),
  );
});
