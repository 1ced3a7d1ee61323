/**
 * Starts `ahead` of the work and gives the results in the order of the items: as much at once as fits in memory, never out of turn.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result, void> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const next = work(item);
    // A failure is met when its turn comes.
    next.catch(() => undefined);
    running.push(next);
    const first = running.length > ahead ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of running) yield await rest;
}
