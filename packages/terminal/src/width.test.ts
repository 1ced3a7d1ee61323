import { expect, test } from 'vitest';
import { cutMiddle, cutText, textWidth } from './width.ts';

test('wide letters take two columns, colours none', () => {
  expect(textWidth('大きさ')).toBe(6);
  expect(textWidth('\u001b[31mred\u001b[39m')).toBe(3);
});

test('a cut text fits and says that it is cut', () => {
  expect(cutText('configuration', 8)).toBe('configu…');
  expect(cutText('大きさ', 4)).toBe('大…');
  expect(cutText('short', 8)).toBe('short');
  expect(cutText('none', 0)).toBe('');
});

test('a path keeps both ends', () => {
  expect(cutMiddle('/usr/lib/python3/dist-packages/numpy/core.so', 20)).toBe('/usr/l…numpy/core.so');
  expect(textWidth(cutMiddle('/usr/share/大きさ/大きさ/大きさ.txt', 15))).toBeLessThanOrEqual(15);
});
