import { setMaxListeners } from 'node:events';

/**
 * Works on the items, `most` at a time; gives the results in their order. The first failure, or an abort of `signal`, aborts the signal that
 * each work is given; it is thrown when all of them have stopped, so that nothing goes on behind the back of who is told.
 */
export const atOnce = async <Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result[]> => {
  const all = [...items];
  const results = new Array<Result>(all.length);
  const queue = all.entries();
  const stop = stopper(signal);
  const failures: unknown[] = [];
  const works = async () => {
    for (const [index, item] of queue) {
      if (stop.signal.aborted) return;
      try {
        results[index] = await work(item, stop.signal);
      } catch (error) {
        failures.push(error);
        stop.abort();
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, works));
  if (failures.length > 0) throw failures[0];
  signal?.throwIfAborted();
  return results;
};

/** A signal for several that work side by side: aborted with `outer`, or when one of them fails. */
export const stopper = (outer: AbortSignal | undefined) => {
  const own = new AbortController();
  const signal = outer ? AbortSignal.any([outer, own.signal]) : own.signal;
  // Node takes more than ten that wait for one signal for a leak.
  setMaxListeners(0, signal);
  return {
    signal,
    abort: () => {
      own.abort();
    },
  };
};
