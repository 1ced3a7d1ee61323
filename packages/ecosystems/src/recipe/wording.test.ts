import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from './wording.ts';

test('a wrapped text has all its words, on lines that are no longer than words make them', () => {
  const text = fc.array(fc.string({ minLength: 1, maxLength: 150 }), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      const words = parts.map((part) => part.replaceAll(' ', '_'));
      const lines = wrap(words.join(' '));
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(line.length <= 110 || !line.slice(0, 110).includes(' ')).toBe(true);
    }),
  );
});

test('lines that go on begin as the first does', () => {
  expect(wrap(`  ${'a'.repeat(90)} ${'b'.repeat(90)}`)).toEqual([
    `  ${'a'.repeat(90)}`,
    `  ${'b'.repeat(90)}`,
  ]);
});
