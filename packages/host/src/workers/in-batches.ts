export interface BatchLimits {
  readonly items: number;
  /** A batch that has as many takes no more. */
  readonly bytes: number;
}

/** The items in their order, in as many batches as the limits ask for; none is empty. */
export function* inBatches<Item>(
  items: Iterable<Item>,
  limits: BatchLimits,
  bytesOf: (item: Item) => number,
): Generator<Item[], void> {
  let batch: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    batch.push(item);
    bytes += bytesOf(item);
    if (batch.length < limits.items && bytes < limits.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
