import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWord } from './word.ts';

test('a word is as it was, or cut to 1024 characters, and never has half of a pair', () => {
  fc.assert(
    fc.property(fc.nat(1030), fc.string({ unit: 'binary', maxLength: 20 }), (length, end) => {
      const text = 'x'.repeat(length) + end;
      const word = toWord(text);
      expect(word.length).toBeLessThanOrEqual(1024);
      expect(word.isWellFormed()).toBe(true);
      if (text.length <= 1024) expect(word).toBe(text);
      else expect(text.startsWith(word.slice(0, -1))).toBe(true);
    }),
  );
});
