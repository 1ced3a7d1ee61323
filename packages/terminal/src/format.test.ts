import { expect, test } from 'vitest';
import {
  formatAmount,
  formatBytes,
  formatCount,
  formatDuration,
  formatPercent,
  formatRate,
} from './format.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [12_345_678_901, '12.3 GB'],
  [4.2e15, '4.2 PB'],
  [4.2e18, '4,200.0 PB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('counts have their thousands marked', () => {
  expect([0, 999, 1000, 375_448, 1_234_567].map(formatCount)).toEqual([
    '0',
    '999',
    '1,000',
    '375,448',
    '1,234,567',
  ]);
});

test.each([
  [400, '0.4 s'],
  [9949, '9.9 s'],
  [9950, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min 00 s'],
  [185_000, '3 min 05 s'],
  [3_599_600, '1 h 00 min'],
  [3_725_000, '1 h 02 min'],
])('%d ms are %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('rates and amounts name their unit', () => {
  expect(formatRate(231e6, 'bytes')).toBe('231.0 MB/s');
  expect(formatRate(1200.4, 'files')).toBe('1,200 files/s');
  expect(formatAmount(1, 'packages')).toBe('1 package');
});

test('a percentage rounds neither up to all nor down to none', () => {
  expect([
    formatPercent(999, 1000),
    formatPercent(1, 100_000),
    formatPercent(0, 5),
    formatPercent(5, 5),
  ]).toEqual(['99 %', '1 %', '0 %', '100 %']);
});

test.each([
  [1, 'things', '1 thing'],
  [1, 'directories', '1 directory'],
  [1, 'Python prefixes', '1 Python prefix'],
  [0, 'packs', '0 packs'],
  [2, 'directories', '2 directories'],
  [1200, 'Debian packages', '1,200 Debian packages'],
] as const)('%d %s are %s', (amount, unit, text) => {
  expect(formatAmount(amount, unit)).toBe(text);
});
