import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeStream } from './safe-stream.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

test('a title, a colour and the clipboard stay away, wherever the parts are cut', () => {
  const text =
    'a\u001b]0;owned\u0007b \u001b[31mred\u001b[0m \u001b]52;c;aGk=\u0007c\u009b2J\r\n\tGrün 大\u202e';
  const whole = bytes(text);
  for (let at = 0; at <= whole.length; at++) {
    const show = safeStream();
    expect(show(whole.subarray(0, at)) + show(whole.subarray(at))).toBe('ab red c\r\n\tGrün 大');
  }
});

test('whatever is printed, in whatever parts, no control character comes through but line ends, returns and tabs', () => {
  const unit = fc.constantFrom(...Array.from('\u001b[]0;1m?\u0007\u009b\u009d\u0000a\n\r\t\\(c'));
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit, maxLength: 12 })),
      fc.array(fc.uint8Array({ maxLength: 6 })),
      (texts, raw) => {
        const show = safeStream();
        const shown = [...texts.map(bytes), ...raw].map((part) => show(part)).join('');
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
      },
    ),
  );
});

test('text that looks like the start of a sequence is not held back for ever', () => {
  const show = safeStream();
  show(bytes(`\u001b]${'x'.repeat(600)}`));
  expect(show(bytes('yes\n'))).toContain('yes\n');
});

test('where somebody types, Backspace rubs out what was typed, and no more', () => {
  const show = safeStream({ typed: true });
  expect(show(bytes('lss\b \b\r\n\b\bx'))).toBe('lss\b \b\r\nx');
  expect(safeStream()(bytes('a\b \bb'))).toBe('a b');
});

test.each([
  ['plain text\n\twith Grün', false],
  ['a colour \u001b[31m', true],
  ['a byte order mark \ufeff', true],
  ['a sequence that only begins \u001b', true],
])('whether something was cut is told: %j', (text, is) => {
  let cut = false;
  safeStream({ onCut: () => (cut = true) })(bytes(text));
  expect(cut).toBe(is);
});

test('bytes that are no text are told as cut', () => {
  let cut = false;
  safeStream({ onCut: () => (cut = true) })(Buffer.from([0x50, 0xff]));
  expect(cut).toBe(true);
});
