import { expect, test } from 'vitest';
import { counted, grouped } from './words.ts';

test('a count goes with its noun', () => {
  expect(['0', '12', '375,448', '1,000,000']).toEqual([0, 12, 375_448, 1_000_000].map(grouped));
  expect(counted(1, 'file')).toBe('1 file');
  expect(counted(0, 'file')).toBe('0 files');
  expect(counted(1200, 'entry', 'entries')).toBe('1,200 entries');
});
