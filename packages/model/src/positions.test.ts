import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPositions, readPositions } from './positions.ts';

test('what was added is read back, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50_000), { maxLength: 200 }), (added) => {
      const growing = createPositions();
      added.forEach(growing.add);
      const known = new Set(added);
      const read = readPositions(growing.text());
      for (const at of [...added, ...added.map((one) => one + 1), 0, 60_000])
        expect([growing.has(at), read.has(at)]).toEqual([known.has(at), known.has(at)]);
    }),
  );
});

test('the lowest bit of a byte is its first position', () => {
  const growing = createPositions();
  for (const at of [0, 9, 10]) growing.add(at);
  expect(Buffer.from(growing.text(), 'base64')).toEqual(Buffer.from([1, 6]));
  expect(createPositions().text()).toBe('');
});
