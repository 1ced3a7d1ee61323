import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotationError } from './errors.ts';
import { parsePolicy, policyText } from './policy.ts';
import {
  comparesPixels,
  familyNames,
  kindNames,
  type PolicyParts,
  takesAnyOrder,
  takesTolerance,
} from './policy-kinds.ts';

test.each([
  ['exact', { kind: 'bytes' }],
  ['ignore', { kind: 'ignore' }],
  ['masked', { kind: 'masked' }],
  ['pixel', { kind: 'pixel' }],
  ['pixel:0.001', { kind: 'pixel', pixels: 0.001 }],
  ['png,pixel:0.001,channel:3', { kind: 'png', pixels: 0.001, channel: 3 }],
  ['rtol:1e-6', { kind: 'numbers', rtol: 1e-6 }],
  ['rtol:1e-6,atol:1e-9', { kind: 'numbers', rtol: 1e-6, atol: 1e-9 }],
  ['csv,rtol:1e-6', { kind: 'csv', rtol: 1e-6 }],
  ['unordered', { kind: 'text', unordered: true }],
  ['unordered,rtol:1e-6', { kind: 'text', rtol: 1e-6, unordered: true }],
  ['masked,unordered', { kind: 'masked', unordered: true }],
  ['masked,rtol:1e-6', { kind: 'masked', rtol: 1e-6 }],
  ['content,rtol:1e-6', { kind: 'content', rtol: 1e-6 }],
  ['zip,rtol:1e-6,channel:2', { kind: 'zip', rtol: 1e-6, channel: 2 }],
  ['notebook,rtol:1e-6,channel:2', { kind: 'notebook', rtol: 1e-6, channel: 2 }],
] as const)('%s', (text, policy) => {
  expect(parsePolicy(text)).toEqual(policy);
  expect(policyText(policy)).toBe(text);
});

test.each([
  ['', '"" is unknown'],
  ['fuzzy', '"fuzzy" is unknown'],
  ['exact,rtol:1', 'bytes compares no numbers'],
  ['png,rtol:1', 'png compares no numbers'],
  ['csv,json', 'says both csv and json'],
  ['csv,unordered', 'csv has no lines that may come in any order'],
  ['unordered,unordered', 'says unordered twice'],
  ['rtol', 'rtol needs a number'],
  ['rtol:-1', '"-1" is no rtol'],
  ['rtol:1e999', '"1e999" is no rtol'],
  ['atol:9007199254740992', '"9007199254740992" is no atol'],
  ['pixel:2', '"2" is no pixel'],
  ['rtol:1,rtol:2', 'says rtol twice'],
])('%j is refused with what exists', (text, why) => {
  let error: unknown;
  try {
    parsePolicy(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(NotationError);
  const { code, message, hint } = error as NotationError;
  expect(code).toBe('COMPARE_POLICY_INVALID');
  expect(message).toContain(why);
  expect(hint).toContain('rtol:NUMBER');
});

const amount = fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true });
const policies: fc.Arbitrary<PolicyParts> = fc
  .record(
    {
      kind: fc.constantFrom(...kindNames, ...familyNames),
      rtol: amount,
      atol: amount,
      pixels: fc.double({ min: 0, max: 1, noNaN: true }),
      channel: fc.integer({ min: 0, max: 255 }),
      unordered: fc.constant(true as const),
    },
    { requiredKeys: ['kind'] },
  )
  .map(({ kind, rtol, atol, pixels, channel, unordered }) => {
    const numbers = takesTolerance(kind);
    const pictures = comparesPixels(kind);
    return {
      kind,
      ...(numbers && rtol !== undefined && { rtol: Math.abs(rtol) }),
      ...(numbers && atol !== undefined && { atol: Math.abs(atol) }),
      ...(pictures && pixels !== undefined && { pixels: Math.abs(pixels) }),
      ...(pictures && channel !== undefined && { channel }),
      ...(takesAnyOrder(kind) && unordered && { unordered }),
    };
  });

test('what is printed is read as the same policy', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      expect(parsePolicy(policyText(policy))).toEqual(policy);
    }),
  );
});

test('any text gives a policy or says what is wrong', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        parsePolicy(text);
      } catch (error) {
        expect(error).toBeInstanceOf(NotationError);
      }
    }),
  );
});
