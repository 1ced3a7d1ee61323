import { stopper } from './at-once.ts';

/**
 * Starts `ahead` of the work and gives the results in the order of the items: as much at once as fits in memory, never out of turn. Where it
 * ends early, by a failure whose turn has come or as nobody wants more, the signal that the others were given is aborted, and it waits for them.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  ahead: number,
  signal?: AbortSignal,
): AsyncGenerator<Result, void> {
  const running: Promise<Result>[] = [];
  const stop = stopper(signal);
  try {
    for await (const item of items) {
      const next = work(item, stop.signal);
      // A failure is met when its turn comes.
      next.catch(() => undefined);
      running.push(next);
      const first = running.length > ahead ? running.shift() : undefined;
      if (first) yield await first;
    }
    for (let next = running.shift(); next; next = running.shift()) yield await next;
  } finally {
    stop.abort();
    await Promise.allSettled(running);
  }
}
