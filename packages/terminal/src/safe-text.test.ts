import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeLines, safeText } from './safe-text.ts';
import { toStyle } from './style.ts';

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

test('lines keep their ends, and the colours of this program where it colours', () => {
  const { red, bold } = toStyle(true);
  expect(safeLines(`${red('one')}\n\t${bold('two')}\r`, true)).toBe(`${red('one')}\n\t${bold('two')}`);
  expect(safeLines(red('one'), false)).toBe('one');
});

test('a colour of this program inside a sequence does not make the rest of it one', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '\u001b]0;',
          '\u001b[31m',
          '\u001b[39m',
          '\u0007',
          '\u001b',
          '[31m',
          '[2J',
          '\u009b',
          'a',
        ),
      ),
      (parts) => {
        const safe = safeLines(parts.join(''), true).replaceAll(/\u001b\[(?:31|39)m/g, '');
        expect(safe).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      },
    ),
  );
});
