import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('results come in the order of the items, and no more than a few are under way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 3 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      async (delays, ahead) => {
        let running = 0;
        let most = 0;
        const work = async (item: { readonly at: number; readonly delay: number }) => {
          most = Math.max(most, ++running);
          await sleep(item.delay);
          running--;
          return item.at;
        };
        const found: number[] = [];
        for await (const at of inOrder(
          delays.map((delay, at) => ({ at, delay })),
          work,
          ahead,
        ))
          found.push(at);
        expect(found).toEqual(delays.map((_, at) => at));
        expect(most).toBeLessThanOrEqual(ahead + 1);
      },
    ),
    { numRuns: 30 },
  );
});

test('a failure comes when its turn comes, after the results before it', async () => {
  const found: number[] = [];
  const work = async (item: number) => {
    await sleep(3 - item);
    if (item > 0) throw new Error(`item ${item}`);
    return item;
  };
  const run = async () => {
    for await (const one of inOrder([0, 1, 2], work, 3)) found.push(one);
  };
  await expect(run()).rejects.toThrow('item 1');
  expect(found).toEqual([0]);
});

test('nothing is under way any more when it has ended, by a failure or as nobody wants more', async () => {
  for (const isWanted of [true, false]) {
    let running = 0;
    const work = async (item: number, signal: AbortSignal) => {
      running++;
      try {
        if (item === 0 && isWanted) throw new Error('the first');
        if (item > 0) await sleep(10_000, undefined, { signal });
        return item;
      } finally {
        await sleep(1);
        running--;
      }
    };
    const run = async () => {
      for await (const item of inOrder([0, 1, 2, 3, 4], work, 3)) return item;
      return undefined;
    };
    await (isWanted ? expect(run()).rejects.toThrow('the first') : expect(run()).resolves.toBe(0));
    expect(running).toBe(0);
  }
});
