import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDebianVersions } from './versions.ts';

// deb-version(7) and dpkg's own tests.
test.each([
  ['1.0~rc1-1', '1.0-1'],
  ['1.0~~', '1.0~'],
  ['1.0', '1.0a'],
  ['1.0a', '1.0+b1'],
  ['1.9-1', '1.10-1'],
  ['9', '1:1'],
  ['1.0-1', '1.0-1+deb12u1'],
  ['1.0-1-1', '1.0-2-1'],
  ['2.3-9', '2.3.1-1'],
  ['1.0', '1.0-1'],
  ['99999999999999999998', '99999999999999999999'],
])('%s is older than %s', (older, newer) => {
  expect(compareDebianVersions(older, newer)).toBeLessThan(0);
  expect(compareDebianVersions(newer, older)).toBeGreaterThan(0);
});

test.each([
  ['0:1.0', '1.0'],
  ['1.0-0', '1.0'],
  ['1.01', '1.1'],
])('%s and %s are the same', (left, right) => {
  expect(compareDebianVersions(left, right)).toBe(0);
});

test('it is an order', () => {
  const version = fc.stringMatching(/^(\d:)?\d[0-9a-z.+~]{0,6}(-[0-9a-z.+~]{1,4})?$/);
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareDebianVersions(a, b)) + Math.sign(compareDebianVersions(b, a))).toBe(0);
      const [x = '', y = '', z = ''] = [a, b, c].sort(compareDebianVersions);
      expect(
        [compareDebianVersions(x, y), compareDebianVersions(y, z), compareDebianVersions(x, z)].every(
          (order) => order <= 0,
        ),
      ).toBe(true);
    }),
  );
});
