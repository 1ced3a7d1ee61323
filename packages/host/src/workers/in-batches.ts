export interface BatchLimits {
  readonly items: number;
  /** A batch that has as many takes no more. */
  readonly bytes: number;
  /** No batch has more: what does not fit begins the next one, and what is larger is alone. Default false. */
  readonly isMost?: boolean;
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
    const size = bytesOf(item);
    if (limits.isMost && batch.length > 0 && bytes + size > limits.bytes) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(item);
    bytes += size;
    if (batch.length < limits.items && bytes < limits.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
