import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planLayers } from './layers.ts';

const sizes = (max: number) => fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: max });

test('every source is in one layer, no layer is empty, and the last one makes a hundred at most', () => {
  const largestFirst = sizes(400).map((list) => list.sort((a, b) => b - a));
  fc.assert(
    fc.property(largestFirst, sizes(400), (artifacts, packs) => {
      const layers = planLayers(artifacts, packs);
      expect(layers.length + 1).toBeLessThanOrEqual(100);
      expect(layers.every((sources) => sources > 0)).toBe(true);
      expect(layers.reduce((sum, sources) => sum + sources, 0)).toBe(artifacts.length + packs.length);
    }),
  );
  expect(planLayers([], [])).toEqual([]);
  expect(planLayers(Array<number>(5000).fill(2_000_000), Array<number>(5000).fill(1)).length).toBeLessThan(
    100,
  );
});

test('large artifacts have a layer of their own, and artifacts and packs never share one', () => {
  expect(planLayers([9_000_000, 1_000_000, 999_999, 5], [1, 1])).toEqual([1, 1, 2, 1, 1]);
});
