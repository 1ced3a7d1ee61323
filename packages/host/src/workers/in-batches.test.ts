import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

test('every item comes once and in order, in batches that are full when they are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), fc.integer({ min: 1, max: 5 }), (sizes, items) => {
      const limits = { items, bytes: 10 };
      const sum = (batch: readonly number[]) => batch.reduce((total, size) => total + size, 0);
      const batches = [...inBatches(sizes, limits, (size) => size)];
      expect(batches.flat()).toEqual(sizes);
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(items);
        expect(sum(batch.slice(0, -1))).toBeLessThan(limits.bytes);
      }
      for (const batch of batches.slice(0, -1))
        expect(batch.length === items || sum(batch) >= limits.bytes).toBe(true);
    }),
  );
});

test('where the limit is the most, what is larger comes alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 15 })), fc.integer({ min: 1, max: 5 }), (sizes, items) => {
      const batches = [...inBatches(sizes, { items, bytes: 10, isMost: true }, (size) => size)];
      expect(batches.flat()).toEqual(sizes);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(items);
        const sum = batch.reduce((total, size) => total + size, 0);
        expect(batch.length === 1 || sum <= 10).toBe(true);
      }
    }),
  );
});
