import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeText } from './safe-text.ts';

test('a package name cannot move the cursor, colour the screen or set the title', () => {
  expect(safeText('curl\u001b[2J\u001b[31m \u001b]0;owned\u0007x')).toBe('curl x');
  expect(safeText('bell\u0007 back\b csi\u009b31m')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
});

test('a text stays one line, and its direction cannot be turned round', () => {
  expect(safeText('one\r\n\ttwo\u2028three')).toBe('one two three');
  expect(safeText('abc\u202etxt.exe')).toBe('abctxt.exe');
});

test('letters of any script stay', () => {
  expect(safeText('Größe 大きさ 👩‍💻')).toBe('Größe 大きさ 👩‍💻');
});

test('no control character gets through, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});
