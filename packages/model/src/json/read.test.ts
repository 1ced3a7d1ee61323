import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentError } from '../errors.ts';
import { readJson, type ReadLimits } from './read.ts';

const codeOf = (json: string | Uint8Array, limits?: Partial<ReadLimits>): string => {
  try {
    readJson(typeof json === 'string' ? Buffer.from(json) : json, 'document', limits);
    return 'none';
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
};

/** JSON.parse takes numbers that two programs would read differently; strict JSON does not. */
const isPortable = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isPortable);
};

test('agrees with JSON.parse on every document that both take', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      fc.pre(isPortable(value));
      const text = JSON.stringify(value, undefined, indent);
      expect(JSON.stringify(readJson(Buffer.from(text), 'document'))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('takes nothing that JSON.parse refuses, and fails with nothing but a DocumentError', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    '.5',
    'e',
    'true',
    'nul',
    ' ',
    '\n',
    '01',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let parsed = true;
      try {
        JSON.parse(text);
      } catch {
        parsed = false;
      }
      const code = codeOf(text);
      if (!parsed) expect(code).not.toBe('none');
      else expect(['none', 'JSON_DUPLICATE_KEY', 'JSON_NUMBER_RANGE']).toContain(code);
    }),
    { numRuns: 1000 },
  );
});

test('each refusal has its code', () => {
  const cases: readonly (readonly [string, string | Uint8Array, Partial<ReadLimits>?])[] = [
    ['JSON_SYNTAX', ''],
    ['JSON_SYNTAX', ' '],
    ['JSON_SYNTAX', '{"a":1,}'],
    ['JSON_SYNTAX', '[1,]'],
    ['JSON_SYNTAX', '[1 2]'],
    ['JSON_SYNTAX', '{"a" 1}'],
    ['JSON_SYNTAX', '{1:1}'],
    ['JSON_SYNTAX', '1 2'],
    ['JSON_SYNTAX', '[1]]'],
    ['JSON_SYNTAX', '"a\nb"'],
    ['JSON_SYNTAX', '"\\x"'],
    ['JSON_SYNTAX', '\ufeff{}'],
    ['JSON_SYNTAX', '\u00a01'],
    ['JSON_SYNTAX', '1\u00a0'],
    ['JSON_SYNTAX', 'NaN'],
    ['JSON_SYNTAX', Uint8Array.of(0x22, 0xff, 0x22)],
    ['JSON_DUPLICATE_KEY', '{"a":1,"a":1}'],
    ['JSON_DUPLICATE_KEY', '{"a":1,"\\u0061":1}'],
    ['JSON_DUPLICATE_KEY', '{"__proto__":1,"__proto__":1}'],
    ['JSON_LONE_SURROGATE', '"\\ud800"'],
    ['JSON_LONE_SURROGATE', '{"\\udc00":1}'],
    ['JSON_NUMBER_RANGE', '9007199254740992'],
    ['JSON_NUMBER_RANGE', '-9007199254740992'],
    ['JSON_NUMBER_RANGE', '1e400'],
    ['JSON_NUMBER_RANGE', '-0'],
    ['JSON_NUMBER_RANGE', '-0.0'],
    ['JSON_TOO_DEEP', '[[[1]]]', { maxDepth: 3 }],
    ['JSON_TOO_DEEP', '['.repeat(100_000)],
    ['JSON_TOO_LARGE', '12345', { maxBytes: 4 }],
    ['none', '[[1]]', { maxDepth: 3 }],
    ['none', '9007199254740991'],
    ['none', '"\\ud83d\\udc27"'],
    ['none', ' {"__proto__":{"a":1}} \n'],
  ];
  for (const [code, json, limits] of cases)
    expect(codeOf(json, limits), String(json).slice(0, 40)).toBe(code);
});

test('a prototype cannot be slipped in', () => {
  const value = readJson(Buffer.from('{"__proto__":{"admin":true}}'), 'document') as { admin?: boolean };
  expect(value.admin).toBeUndefined();
  expect(Object.keys(value)).toEqual(['__proto__']);
});

test('a document that is one long token is read or refused, and does not crash', () => {
  const length = 20_000_000;
  for (const text of ['x'.repeat(length), '\\'.repeat(length / 2), '\n'.repeat(length / 2)])
    expect(readJson(Buffer.from(JSON.stringify(text)), 'document')).toBe(text);
  expect(codeOf(`"${'\\'.repeat(length)}`)).toBe('JSON_SYNTAX');
  expect(codeOf('1'.repeat(length))).toBe('JSON_NUMBER_RANGE');
  expect(codeOf(' '.repeat(length))).toBe('JSON_SYNTAX');
  expect(codeOf(`0.${'1'.repeat(length)}`)).toBe('none');
});

test('messages name the document and the place', () => {
  expect(() => readJson(Buffer.from('{"a":x}'), 'manifest.json')).toThrow(/^manifest\.json: .*offset 5$/);
});

test('values are counted, at any depth, as they take more memory than text', () => {
  expect(codeOf('[[],{"a":1}]', { maxValues: 4 })).toBe('none');
  expect(codeOf('[[],{"a":1}]', { maxValues: 3 })).toBe('JSON_TOO_LARGE');
});
