/** How fast something goes now, from amounts seen at moments; the past counts less the longer ago it is. */
export interface Rate {
  /** `done` in all at `now` (ms). */
  readonly sample: (done: number, now: number) => void;
  /** Per second; 0 while unknown. */
  readonly perSecond: () => number;
}

const memoryMs = 8000;

export const createRate = (done: number, now: number): Rate => {
  let last = { done, now };
  let rate: number | undefined;
  return {
    sample: (next, at) => {
      // Until the first of it comes there is no rate: a slow start would look like a slow rate.
      if (rate === undefined && next === last.done) last = { done: next, now: at };
      const elapsed = at - last.now;
      if (elapsed < 50) return;
      const current = (1000 * (next - last.done)) / elapsed;
      rate = rate === undefined ? current : rate + (current - rate) * (1 - Math.exp(-elapsed / memoryMs));
      last = { done: next, now: at };
    },
    perSecond: () => Math.max(rate ?? 0, 0),
  };
};
