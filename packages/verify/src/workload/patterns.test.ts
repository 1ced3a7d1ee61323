import { expect, test } from 'vitest';
import { matchInTime, toMatches } from './patterns.ts';

const matches = (pattern: string, short: string) =>
  toMatches(pattern)({ short, absolute: `/home/ada/fit/${short}` });

test.each([
  ['fig*.png', 'fig3.png', true],
  ['fig*.png', 'out/fig3.png', false],
  ['**/*.png', 'out/fig3.png', true],
  ['./out/*', 'out/fig3.png', true],
  ['*.{csv,tsv}', 'a.tsv', true],
  ['*', '.hidden', true],
  ['/home/ada/**', 'out/fig3.png', true],
  ['/home/bob/**', 'out/fig3.png', false],
  ['a[1].csv', 'a[1].csv', true],
] as const)('%s and %s: %s', (pattern, name, expected) => {
  expect(matches(pattern, name)).toBe(expected);
});

test('patterns that would take too long to match are stopped', () => {
  const areMatched = () =>
    Array.from({ length: 200 }, () => matches('{a*/,b[ab]/}'.repeat(80), 'a'.repeat(200)));
  expect(() => matchInTime(areMatched, 20)).toThrow(
    expect.objectContaining({ code: 'VERIFY_PATTERN_TOO_SLOW' }),
  );
});

test('what goes wrong while matching is said as it is', () => {
  const error = new RangeError('no');
  const fail = () => {
    throw error;
  };
  expect(() => matchInTime(fail)).toThrow(error);
});
