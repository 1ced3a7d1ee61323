import type { Json } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complaintsOf, fileOf, filesOf, isPublished, messageOf } from './answers.ts';

const words = ['entries', 'key', 'size', 'checksum', 'status', 'links', 'parts', 'part', 'url', 'transfer'];
const more = ['part_size', 'errors', 'field', 'messages', 'message', 'is_published', '__proto__'];
/** Documents of the words that an archive uses, in whatever order, and of anything else. */
const { document } = fc.letrec<{ document: Json }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<Json>(null, true, 0, -1, 1.5, 2 ** 53, 'completed', `md5:${'a'.repeat(32)}`),
    fc.string({ unit: 'binary' }),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...words, ...more), tie('document'), { maxKeys: 6 }),
  ),
}));

test('whatever an archive answers is read as what it may be, and told in a few short lines', () => {
  fc.assert(
    fc.property(document, (answer) => {
      for (const { key, size, md5, parts, partSize } of filesOf(answer)) {
        expect(typeof key).toBe('string');
        for (const count of [size ?? 0, partSize ?? 0, ...parts.map(({ number }) => number)])
          expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
        expect(md5 ?? 'a'.repeat(32)).toMatch(/^[0-9a-f]{32}$/);
      }
      const lines = [messageOf(answer), ...complaintsOf(answer)];
      expect(lines.length).toBeLessThanOrEqual(21);
      for (const line of lines) expect(line).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{0,1210}$/u);
      expect(typeof isPublished(answer)).toBe('boolean');
    }),
  );
});

test('many long complaints become a few short ones', () => {
  const error = { field: 'f'.repeat(1000), messages: Array.from({ length: 1000 }, () => 'm'.repeat(1000)) };
  const lines = complaintsOf({ errors: Array.from({ length: 1000 }, () => error) });
  expect(lines).toHaveLength(20);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1300);
});

test('a sum that is not the MD5 of the whole is none', () => {
  const sumOf = (checksum: Json) => fileOf({ key: 'a', checksum })?.md5;
  const md5 = 'd41d8cd98f00b204e9800998ecf8427e';
  expect([`md5:${md5}`, `multipart:${md5}-3`, `sha256:${md5}`, null, 5].map(sumOf)).toEqual([
    ...[md5, undefined, undefined, undefined, undefined],
  ]);
});
