import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { expect, test } from 'vitest';
import { canonicalJson, printJson, shownJson } from './canonical.ts';

test('agrees with another implementation of RFC 8785', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
});

test("RFC 8785's own example", () => {
  const example = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(example)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const sorted = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(canonicalJson(sorted)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

const refuses = (value: unknown, code: string) => {
  expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code }));
};

test('what JSON cannot hold is refused', () => {
  refuses('\ud800', 'JSON_LONE_SURROGATE');
  refuses({ '\udc00': 1 }, 'JSON_LONE_SURROGATE');
  refuses([NaN], 'JSON_NUMBER_RANGE');
  refuses(Infinity, 'JSON_NUMBER_RANGE');
  refuses(1n, 'DOCUMENT_INVALID');
});

test('keys without a value are left out', () => {
  expect(canonicalJson({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}');
});

test('a printed document says the same and does not depend on the order of keys', () => {
  expect(printJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe(
    '{\n  "a": "x",\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    }\n  ]\n}\n',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(JSON.parse(printJson(value)))).toBe(canonicalJson(value));
    }),
  );
});

test('what is shown means the same, and nothing in it acts on a terminal or hides', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const shown = shownJson(value);
      expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(shown).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u{e0000}-\u{e007f}]/u,
      );
    }),
  );
  expect(shownJson('\u009b\u202e\u{e0041}é')).toBe('"\\u009b\\u202e\\udb40\\udc41é"\n');
});
