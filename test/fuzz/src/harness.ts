import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '@holotype/kit';

/** One reader of what a stranger wrote. */
export interface Harness {
  readonly name: string;
  /** Reads one input. It may throw errors with a code of ours; all else that it throws is a finding. */
  readonly run: (input: Buffer) => unknown;
  /** Inputs to start from: real files, or what our own writers make. */
  readonly seeds: () => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** Whose coverage is told: beginnings of paths below `packages/`. */
  readonly reads: readonly string[];
  /** The product reads it in a thread that it ends after its time, so that time and memory are no finding. */
  readonly inThread?: true;
}

/** What an input may cost: longer or more is a finding. */
export const limits = { seconds: 2, megabytes: 512 } as const;

const fixtures = join(checkout, 'packages');

/** A file of the packages' fixtures. */
export const fixture = (path: string): Buffer => readFileSync(join(fixtures, path));

/** Two parts of one input: the first byte says, in 255ths, where the second begins. */
export const twoParts = (input: Buffer): readonly [Buffer, Buffer] => {
  const rest = input.subarray(1);
  const at = Math.round(((input[0] ?? 0) / 255) * rest.length);
  return [rest.subarray(0, at), rest.subarray(at)];
};

/** The input that twoParts takes apart into about these. */
export const joined = (first: Uint8Array, second: Uint8Array): Buffer => {
  const total = first.length + second.length;
  return Buffer.concat([
    Buffer.from([total === 0 ? 0 : Math.round((first.length / total) * 255)]),
    first,
    second,
  ]);
};

/** Takes all that an iterable gives; how many pieces that were. */
export const drain = async (pieces: AsyncIterable<unknown> | Iterable<unknown>): Promise<number> => {
  let count = 0;
  const taking = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  while ((await taking.next()).done !== true) count++;
  return count;
};

/** A property that does not hold is a finding. */
export const hold = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(`does not hold: ${what}`);
};
