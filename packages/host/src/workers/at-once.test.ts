import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from './at-once.ts';

test('results are in the order of the items, and no more than a few are under way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 3 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      async (delays, most) => {
        let [running, seen] = [0, 0];
        const work = async (delay: number) => {
          seen = Math.max(seen, ++running);
          await sleep(delay);
          running--;
          return delay;
        };
        expect(await atOnce(delays, most, work)).toEqual(delays);
        expect(seen).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 30 },
  );
});

const worker = () => {
  const [begun, stopped]: [number[], number[]] = [[], []];
  const work = async (item: number, signal: AbortSignal) => {
    begun.push(item);
    try {
      await sleep(item === 2 ? 5 : 10_000, undefined, { signal });
    } catch (error) {
      await sleep(5);
      stopped.push(item);
      throw error;
    }
    throw new Error('the third');
  };
  return { begun, stopped, work };
};
const items = Array.from({ length: 20 }, (_, at) => at);

test('the first failure ends all others, which have stopped when it is thrown', async () => {
  const { begun, stopped, work } = worker();
  await expect(atOnce(items, 4, work)).rejects.toThrow('the third');
  expect([begun, stopped]).toEqual([
    [0, 1, 2, 3],
    [0, 1, 3],
  ]);
});

test('an abort ends all, and nothing is begun afterwards', async () => {
  const { begun, stopped, work } = worker();
  const stop = new AbortController();
  const all = atOnce(items.slice(3), 4, work, stop.signal);
  stop.abort(new Error('enough'));
  await expect(all).rejects.toThrow();
  expect([begun, stopped.sort()]).toEqual([
    [3, 4, 5, 6],
    [3, 4, 5, 6],
  ]);
  await expect(atOnce([], 4, work, stop.signal)).rejects.toThrow('enough');
});
