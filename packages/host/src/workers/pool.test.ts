import { expect, test } from 'vitest';
import { createHashPool } from '../scan/hashing/pool.ts';
import { createPool } from './pool.ts';

/** A worker that never answers, as one that hashes a huge file. */
const silent = new URL(
  `data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });")}`,
);

test('what is under way and what waits end when the signal does, and the workers with the pool', async () => {
  const stop = new AbortController();
  await using pool = createPool<number, never>(silent, { size: 1, signal: stop.signal });
  const tasks = [pool.run(1), pool.run(2)].map((task) => task.catch((error: unknown) => error));
  stop.abort(new Error('stopped'));
  expect(await Promise.all(tasks)).toEqual([new Error('stopped'), new Error('stopped')]);
  await expect(pool.run(3)).rejects.toThrow('stopped');
});

test('without a signal a pool answers', async () => {
  await using pool = createHashPool();
  expect(await pool.run([])).toEqual([]);
});

test('workers that are ready answer, and those that were never asked end all the same', async () => {
  await using pool = createHashPool({ ready: Infinity });
  expect(await Promise.all([pool.run([]), pool.run([]), pool.run([])])).toEqual([[], [], []]);
  await using unused = createHashPool({ ready: Infinity });
  expect(unused.size).toBeGreaterThan(0);
});
