import { expect, test } from 'vitest';
import { type Progress, progressLine } from './progress-line.ts';
import { toStyle } from './style.ts';
import { textWidth } from './width.ts';

const hashing: Progress = {
  label: 'Hashing files',
  unit: 'bytes',
  done: 7.4e9,
  total: 11.9e9,
  perSecond: 231e6,
  elapsedMs: 32_000,
  detail: '/usr/lib/jvm/java-17-openjdk-amd64/lib/modules',
};
const plain = toStyle(false);

test('a wide terminal shows all: bar, share, amount, rate, time left, current file', () => {
  expect(progressLine(hashing, 130, true, plain)).toBe(
    `Hashing files  ${'━'.repeat(15)}${'─'.repeat(9)}  62 %  7.4 GB of 11.9 GB  231.0 MB/s  19 s left  /usr/lib/jvm/…7-openjdk-amd64/lib/modules`,
  );
});

test('a line never takes more than its columns, and keeps the name and the share longest', () => {
  for (let columns = 1; columns <= 140; columns++) {
    for (const color of [true, false]) {
      expect(textWidth(progressLine(hashing, columns, true, toStyle(color)))).toBeLessThanOrEqual(columns);
    }
  }
  expect(progressLine(hashing, 22, true, plain)).toBe('Hashing files  62 %');
  expect(progressLine(hashing, 40, true, plain)).toBe('Hashing files  62 %  19 s left');
});

test('without a total there is what was done, how fast and for how long', () => {
  const walking: Progress = {
    ...hashing,
    label: 'Walking',
    unit: 'files',
    done: 375_448,
    total: undefined,
    perSecond: 41_000,
    detail: '',
  };
  expect(progressLine(walking, 80, true, plain)).toBe('Walking  375,448 files  41,000 files/s  32 s');
});

test('a terminal without Unicode gets ASCII', () => {
  expect(progressLine(hashing, 130, false, plain)).toMatch(/^[\x20-\x7e]*$/);
});

test('what has barely begun has no time left, and no amount', () => {
  const begun = { ...hashing, done: 1e6, detail: '' };
  expect(progressLine(begun, 130, true, plain)).not.toContain('left');
  expect(progressLine({ ...begun, done: 0, total: undefined, perSecond: 0 }, 80, true, plain)).toBe(
    'Hashing files  32 s',
  );
});
