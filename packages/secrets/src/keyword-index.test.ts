import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexKeywords } from './keyword-index.ts';

const found = (words: readonly string[], text: string): string[] => {
  const hits: string[] = [];
  indexKeywords(words).search(Buffer.from(text, 'latin1'), (word, end) =>
    hits.push(`${String(end)} ${words[word] ?? ''}`),
  );
  return hits.sort();
};

test('words inside words, overlapping ones and either case are all found', () => {
  expect(found(['he', 'she', 'his', 'hers'], 'uSHErs')).toEqual(['4 he', '4 she', '6 hers']);
  expect(found(['aa'], 'aaaa')).toEqual(['2 aa', '3 aa', '4 aa']);
});

test('the same as looking for each word by itself', () => {
  const letters = fc.stringMatching(/^[ab-]{1,5}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { maxLength: 8 }),
      fc.stringMatching(/^[abAB\u00ff-]{0,60}$/),
      (words, text) => {
        const expected = words.flatMap((word) =>
          Array.from({ length: text.length + 1 }, (_, end) => end)
            .filter((end) => text.slice(0, end).toLowerCase().endsWith(word))
            .map((end) => `${String(end)} ${word}`),
        );
        expect(found(words, text)).toEqual(expected.sort());
      },
    ),
  );
});
