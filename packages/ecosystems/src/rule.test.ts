import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRule, ruleText } from './rule.ts';

test('one text for one rule, which says what it was given', () => {
  expect(ruleText('script', { python: '/a/b', name: 'f2py', more: undefined })).toBe(
    'script {"name":"f2py","python":"/a/b"}',
  );
  expect(ruleText('list')).toBe('list');
  const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 10 }));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), words), (given) => {
      expect(parseRule(ruleText('some', given))).toEqual({ name: 'some', given });
    }),
  );
});

test.each([
  '',
  ' ',
  'list ',
  'list {}',
  'list []',
  'list {"a": 1}',
  'list {"b":1,"a":1}',
  'list {"a":1}x',
  'li st',
])('%j is none', (text) => {
  expect(parseRule(text)).toBeUndefined();
});
