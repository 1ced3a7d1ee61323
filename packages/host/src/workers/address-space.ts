import { readFileSync } from 'node:fs';
import { HostError } from '../errors.ts';

/** Bytes of addresses that Node reserves for a thread, with the stacks and heaps of C that come with it. Little of it is ever memory. */
const perThread = 600_000_000;
/** What Node and a verb that reads a capsule reserve before any thread. */
const perProcess = 1_200_000_000;

/** Threads that were started and have not reserved all of theirs yet. */
let starting = 0;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

/** The limit that `ulimit -v` sets, in bytes, as /proc/PID/limits has it; Infinity where there is none. */
export const limitIn = (limits: string): number =>
  Number(/^Max address space +(\d+) /m.exec(limits)?.[1] ?? Infinity);

/** Bytes that are reserved, as /proc/PID/status has it. */
export const reservedIn = (status: string): number =>
  Number(/^VmSize:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;

let limit: number | undefined;
const limitHere = (): number => (limit ??= limitIn(read('/proc/self/limits')));

/** True if so many more threads can be had. V8 ends the whole process where it cannot reserve what it wants. */
export const hasRoomFor = (threads: number): boolean =>
  limitHere() === Infinity ||
  limitHere() - reservedIn(read('/proc/self/status')) >= (starting + threads) * perThread;

/** Counts a thread until `started` is called. */
export const countThread = (): { readonly started: () => void } => {
  let counted = true;
  starting++;
  return {
    started: () => {
      if (counted) starting--;
      counted = false;
    },
  };
};

/** The refusal of a process that may reserve no more. */
export const tooFewAddresses = (): HostError =>
  new HostError(
    'HOST_ADDRESS_SPACE',
    `A process may reserve ${(limitHere() / 1e9).toFixed(1)} GB of addresses here (ulimit -v), which is too little for Node and its threads`,
    {
      exit: 'failed',
      hint: 'raise the limit: `ulimit -v unlimited`, or ask the scheduler for more memory; 4 GB are enough',
    },
  );

/** Throws HostError `HOST_ADDRESS_SPACE` where nothing but help and version can be had. */
export const requireAddressSpace = (): void => {
  if (limitHere() < perProcess) throw tooFewAddresses();
};

/** For work that cannot do without so many threads at once, asked before it begins. Throws HostError `HOST_ADDRESS_SPACE`. */
export const requireThreads = (count: number): void => {
  if (!hasRoomFor(count)) throw tooFewAddresses();
};
