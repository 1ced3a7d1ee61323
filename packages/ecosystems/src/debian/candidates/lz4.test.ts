import { readFileSync } from 'node:fs';
import { ArchiveError } from '@holotype/formats';
import { sha256 } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unlz4 } from './lz4.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/lz4/${name}.lz4`, import.meta.url));
const text = Array.from(
  { length: 9000 },
  (_, line) => `line ${line % 997} of a text that repeats itself\n`,
).join('');

test.each(['dependent', 'independent'])('a frame of %s blocks gives its content back', (name) => {
  expect(sha256(Buffer.concat([...unlz4(fixture(name), name)]))).toBe(sha256(text));
});

test('a cut frame and anything else are refused with a code', () => {
  const whole = fixture('dependent');
  for (const bytes of [whole.subarray(0, 3000), whole.subarray(0, -8), Buffer.from('plain text, no frame')]) {
    expect(() => [...unlz4(bytes, 'x')]).toThrow(ArchiveError);
  }
});

test('damage never does more than fail with a code', () => {
  const whole = fixture('dependent');
  const place = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
      const damaged = Buffer.from(whole);
      for (const { at, byte } of places) damaged[at] = byte;
      try {
        for (const piece of unlz4(damaged, 'x')) expect(piece.length).toBeLessThanOrEqual(5 << 20);
      } catch (error) {
        expect(error).toBeInstanceOf(ArchiveError);
      }
    }),
    { numRuns: 200 },
  );
});
