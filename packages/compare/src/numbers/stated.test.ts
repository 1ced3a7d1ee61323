import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLongInteger } from './number.ts';
import { meetsStated } from './stated.ts';

test.each([
  ['171.08', '171.0764', true],
  ['171.08', '171.0850001', false],
  ['171.08', '171.075', true],
  ['171.08', '171.0749999999999999999', false],
  ['171.080', '171.0764', false],
  ['171', '171.4999', true],
  ['1.2e3', '1249.9', true],
  ['1200', '1249.9', false],
  ['1.50', '1.5', true],
  ['-0.5', '-0.5499', true],
  ['0.00', '-0.004', true],
  ['.5', '5.2E-1', true],
  ['1.0D+03', '1049', true],
  ['1.0D+03', '1051', false],
  ['1e-7', '1.4e-7', true],
  ['nan', 'NaN', true],
  ['inf', '-inf', false],
  ['1', 'nan', false],
  ['93 %', '93 %', true],
  ['93 %', '93', false],
  ['yes', ' yes', true],
  ['12', 'twelve', false],
  ['9007199254740993', '9007199254740992', false],
  ['1.7734044447214109e+20', '177340444472141100000', true],
  ['1.7734044447214109e+20', '177340444472141200000', false],
  ['1', '1e400', false],
  ['1e400', '1e400', true],
  ['0', '1e-400', true],
  ['1e999999999', '1e999999998', false],
])('%s is met by %s: %s', (stated, value, met) => {
  expect(meetsStated(stated, value)).toBe(met);
});

test('a number is met by itself, printed with fewer digits it is met by all of them', () => {
  fc.assert(
    fc.property(
      // Beyond, a float has fewer digits than it prints.
      fc.double({ min: -1e300, max: 1e300, noNaN: true }).filter((value) => Math.abs(value) > 1e-290),
      fc.integer({ min: 1, max: 17 }),
      (value, digits) => {
        const stated = value.toPrecision(digits);
        expect(meetsStated(String(value), String(value))).toBe(true);
        // Without an exponent all digits of a long integer count.
        fc.pre(!isLongInteger(stated));
        expect(meetsStated(stated, String(value))).toBe(true);
      },
    ),
  );
});

test('a unit of the last stated digit is too far', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: -12, max: 12 }),
      (units, decimals, power) => {
        const text = (value: number) => `${(value / 10 ** decimals).toFixed(decimals)}e${String(power)}`;
        expect(meetsStated(text(units), text(units + 1))).toBe(false);
        expect(meetsStated(text(units), text(units - 1))).toBe(false);
      },
    ),
  );
});

test('any two texts give an answer', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('01.eE+-dnaif ')), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (stated, value) => {
      expect(typeof meetsStated(stated, value)).toBe('boolean');
      expect(meetsStated(stated, stated)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
