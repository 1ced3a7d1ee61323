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
