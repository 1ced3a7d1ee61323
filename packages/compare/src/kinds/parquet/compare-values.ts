import type { Tally } from '../../tally.ts';

const maxDepth = 64;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Array.isArray(value);

const bytesText = (value: Uint8Array): string =>
  Buffer.from(value.buffer, value.byteOffset, value.length).toString('latin1');

/** For people to read; undefined: there is no value. */
const textOf = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Uint8Array) return bytesText(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const isPlain = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
  return isPlain ? String(value) : 'a record';
};

/** Compares two values of one column; lists and records go part by part. `where` names the value. */
export const compareValues = (
  tally: Tally,
  where: () => string,
  left: unknown,
  right: unknown,
  float32: boolean,
  depth = 0,
): void => {
  if (left === right) return;
  if (typeof left === 'number' && typeof right === 'number') {
    tally.numbers(where, left, right, (value) => String(float32 ? Number(value.toPrecision(8)) : value));
  } else if (typeof left === 'bigint' && typeof right === 'bigint')
    tally.compare(where, String(left), String(right));
  else if (depth < maxDepth && Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    for (const [at, item] of left.entries())
      compareValues(tally, () => `${where()}, [${at}]`, item, right[at], float32, depth + 1);
  } else if (depth < maxDepth && isRecord(left) && isRecord(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
      compareValues(tally, () => `${where()}, ${key}`, left[key], right[key], float32, depth + 1);
  } else {
    const [there, here] = [textOf(left), textOf(right)];
    if (there !== here || Array.isArray(left) || isRecord(left)) tally.differ(where, there, here);
  }
};
