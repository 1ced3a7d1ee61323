import { expect, test } from 'vitest';
import { toNumber } from './number.ts';
import { textDistance, type Tolerance } from './tolerance.ts';

const within = (left: string, right: string, tolerance: Tolerance = {}) =>
  textDistance(left, right, tolerance)?.within;

test('numbers as programs write them', () => {
  expect(['1', '-.5', '+1.', '1e-3', '1.0D+03', ' 7 '].map(toNumber)).toEqual([1, -0.5, 1, 0.001, 1000, 7]);
  expect(['', 'e5', '1.2.3', '0x10', '1,5', '1+2j', 'NA'].map(toNumber)).toEqual(Array(7).fill(undefined));
  expect([toNumber('NaN'), toNumber('-inf'), toNumber('Infinity')]).toEqual([NaN, -Infinity, Infinity]);
});

test('the tolerance is atol + rtol of the expected, its limit included', () => {
  expect(within('1.0', '1.00')).toBe(true);
  expect(within('100', '101', { rtol: 0.01 })).toBe(true);
  expect(within('100', '101.1', { rtol: 0.01 })).toBe(false);
  expect(within('0', '1e-9', { rtol: 1 })).toBe(false);
  expect(within('0', '1e-9', { atol: 1e-9 })).toBe(true);
});

test('nan equals nan, infinities equal themselves, and no tolerance reaches them', () => {
  expect(within('nan', 'NaN')).toBe(true);
  expect(within('inf', 'Infinity')).toBe(true);
  expect(within('inf', '-inf', { rtol: 1e300, atol: 1e300 })).toBe(false);
  expect(within('nan', '0', { atol: 1e300 })).toBe(false);
  expect(within('1e308', '-1e308', { rtol: 1e10 })).toBe(false);
});

test('identifiers of 64 bits that a float cannot tell apart are told apart', () => {
  expect(within('9007199254740993', '9007199254740992')).toBe(false);
  expect(within('9007199254740993', '9007199254740992', { rtol: 1e-9 })).toBe(true);
});
