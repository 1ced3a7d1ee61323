import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Manifest } from '../generated/manifest.ts';
import { readDocument } from '../validate.ts';
import { parseClaim } from './claim.ts';
import { familyNames, isPolicy, kindNames } from './policy-kinds.ts';

const fixture = new URL('../../src/migrations/fixtures/manifest-1-1-0.json', import.meta.url);
const frozen = readDocument('manifest', readFileSync(fixture), 'Manifest');

/** Whether the schema takes a run with these instead of its own. */
const isTaken = (asked: { readonly policies?: readonly unknown[]; readonly claims?: readonly unknown[] }) => {
  const document = { ...frozen, run: { ...frozen.run, ...asked } } as Manifest;
  try {
    readDocument('manifest', Buffer.from(JSON.stringify(document)), 'Manifest');
    return true;
  } catch {
    return false;
  }
};

const amount = fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true }).map(Math.abs);
const parts = fc.record(
  {
    kind: fc.constantFrom(...kindNames, ...familyNames),
    rtol: amount,
    atol: amount,
    pixels: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    channel: fc.integer({ min: 0, max: 255 }),
    unordered: fc.constant(true as const),
  },
  { requiredKeys: ['kind'] },
);

test('the schema takes of each kind what the command line takes of it', () => {
  for (const kind of [...kindNames, ...familyNames])
    for (const more of [
      {},
      { rtol: 1 },
      { atol: 0 },
      { pixels: 1 },
      { channel: 255 },
      { unordered: true as const },
    ])
      expect(isTaken({ policies: [{ pattern: '*', policy: { kind, ...more }, by: 'user' }] }), kind).toBe(
        isPolicy({ kind, ...more }),
      );
  fc.assert(
    fc.property(parts, (policy) => {
      expect(isTaken({ policies: [{ pattern: '*', policy, by: 'user' }] })).toBe(isPolicy(policy));
    }),
  );
});

test.each([
  { kind: 'csv', rtol: -1 },
  { kind: 'pixel', pixels: 1.1 },
  { kind: 'png', channel: 256 },
  { kind: 'text', unordered: false },
  { kind: 'rtol', value: 1e-6 },
  { kind: 'perhaps' },
  { rtol: 1 },
  'exact',
])('the policy %j is refused', (policy) => {
  expect(isTaken({ policies: [{ pattern: '*', policy, by: 'user' }] })).toBe(false);
});

const claim = { name: 'A', output: 'b' };
test.each([
  { ...claim, name: '' },
  { ...claim, output: '' },
  { ...claim, output: 'x'.repeat(1025) },
  { ...claim, value: '1' },
  { ...claim, select: { kind: 'cell', column: 'a', row: 0 } },
  { ...claim, select: { kind: 'cell', column: '/a', row: 1 } },
  { ...claim, select: { kind: 'line', line: 1.5 } },
  { ...claim, select: { kind: 'line', line: 1, key: 'a' } },
  { ...claim, select: { kind: 'pointer', pointer: 'a' } },
  { ...claim, select: { kind: 'key', key: '' } },
  { ...claim, select: { kind: 'page', page: 1 } },
  'A=b',
])('the claim %j is refused', (one) => {
  expect(isTaken({ claims: [claim, one] })).toBe(false);
});

test('each claim that the command line takes is one of the schema', () => {
  const text = fc.string({ minLength: 3, unit: fc.constantFrom(...Array.from('aé0 =:\\[]1/,')) });
  fc.assert(
    fc.property(text, (typed) => {
      let read: unknown;
      try {
        read = parseClaim(typed);
      } catch {
        return;
      }
      expect(isTaken({ claims: [read] })).toBe(true);
    }),
  );
  expect(() => parseClaim(`A=${'x'.repeat(1025)}`)).toThrow(/is too long$/);
});
