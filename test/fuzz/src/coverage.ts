import { Session } from 'node:inspector/promises';

/** Which characters of which files ran: a file's URL to one byte for each, 1 where it ran. */
export type Covered = Map<string, Uint8Array>;

export interface Watch {
  /** What has run since it was last asked, of the files whose paths below `packages/` begin so. */
  readonly take: (reads: readonly string[]) => Promise<Covered>;
  readonly close: () => void;
}

/** Watches what runs in this process, as V8 counts it: block by block only in modules that are loaded from now on. */
export const watchCoverage = async (): Promise<Watch> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async (reads: readonly string[]) => {
    const isRead = (url: string) =>
      reads.some((path) => url.includes(`/packages/${path}`)) && !url.includes('.test.');
    const covered: Covered = new Map();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    for (const { url, functions } of result) {
      if (!isRead(url)) continue;
      const length = Math.max(...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset)));
      const ran = new Uint8Array(length);
      // An inner range comes after the one around it, and says better.
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      covered.set(url, ran);
    }
    return covered;
  };
  return {
    take,
    close: () => {
      session.disconnect();
    },
  };
};

/** Adds what ran to `whole`; gives how much of it is new. */
export const addTo = (whole: Covered, more: Covered): number => {
  let added = 0;
  for (const [url, ran] of more) {
    const known = whole.get(url) ?? new Uint8Array(ran.length);
    whole.set(url, known);
    ran.forEach((did, at) => {
      if (did === 0 || known[at] === 1) return;
      known[at] = 1;
      added++;
    });
  }
  return added;
};

/** The part of all that could run, from 0 to 1. */
export const shareOf = (whole: Covered): number => {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const ran = sum([...whole.values()].map((bytes) => bytes.reduce((total, byte) => total + byte, 0)));
  const all = sum([...whole.values()].map(({ length }) => length));
  return all === 0 ? 0 : ran / all;
};
