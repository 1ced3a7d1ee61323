import type { Manifest } from '@holotype/model';

const mebibyte = 1024 * 1024;

/** What a task asks of Slurm, and why: one line each. */
export interface Resources {
  readonly cpus: number;
  /** MiB. */
  readonly memory: number;
  readonly minutes: number;
  readonly why: { readonly cpus: string; readonly memory: string; readonly minutes: string };
}

/** A rebuild keeps this much in memory, whatever it rebuilds (measured: 0.6 GB for a machine of 400,000 paths). */
const rebuildMemory = 1024;
/** Bytes a second that a slow disk takes, with hashing. */
const rebuildRate = 10e6;

const atLeast = (least: number, value: number): number => Math.max(least, Math.ceil(value));

/** From what the run used on its machine, with room for another machine. */
export const resourcesOf = ({ run, sections, tree }: Manifest): Resources => {
  const { wall = 0, peakMemory = 0, threads = 1, processes = 1 } = run?.usage ?? {};
  const machine = sections.cpu?.topology?.threads ?? threads;
  const cpus = atLeast(1, Math.min(threads, machine));
  const together = Math.min(atLeast(1, processes), cpus);
  const peak = Math.ceil(peakMemory / mebibyte);
  const rebuild = Math.ceil(tree.bytes / rebuildRate / 60);
  return {
    cpus,
    memory: atLeast(rebuildMemory, 2 * peak * together),
    minutes: atLeast(5, 5 + rebuild + (10 * wall) / 60),
    why: {
      cpus: `The run had at most ${String(threads)} threads at once${threads > cpus ? `, on a machine that runs ${String(cpus)}` : ''}.`,
      memory: `Its largest process took ${String(peak)} MiB; up to ${String(together)} at once, twice that, and 1 GiB at least for the rebuild.`,
      minutes: `It took ${wall.toFixed(1)} s: ten times that for a slower node, ${String(5 + rebuild)} minutes for rebuild and comparison.`,
    },
  };
};
