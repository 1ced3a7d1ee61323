import { type Manifest, ranksInWords } from '@holotype/model';

const mebibyte = 1024 * 1024;

/** What a task asks of Slurm, and why: one line each. */
export interface Resources {
  readonly nodes: number;
  /** Tasks, one for each rank of the run. */
  readonly ranks: number;
  /** Of each task. */
  readonly cpus: number;
  /** MiB of each node. */
  readonly memory: number;
  readonly minutes: number;
  readonly why: {
    readonly ranks: string | undefined;
    readonly cpus: string;
    readonly memory: string;
    readonly minutes: string;
  };
}

/** A rebuild keeps this much in memory, whatever it rebuilds (measured: 0.6 GB for a machine of 400,000 paths). */
const rebuildMemory = 1024;
/** Bytes a second that a slow disk takes, with hashing. */
const rebuildRate = 10e6;

const atLeast = (least: number, value: number): number => Math.max(least, Math.ceil(value));

/** A launcher started it as several ranks, whose program is known. */
export const isOfRanks = ({ run }: Manifest): boolean => run?.ranks?.programAt !== undefined;

/** From what the run used on its machine, with room for another machine. */
export const resourcesOf = (manifest: Manifest): Resources => {
  const { run, sections, tree } = manifest;
  const { wall = 0, peakMemory = 0, threads: allThreads = 1, processes: allProcesses = 1 } = run?.usage ?? {};
  const each = isOfRanks(manifest) ? run?.ranks?.each : undefined;
  const ranks = each?.length ?? 1;
  const nodes = new Set(each?.map(({ node }) => node) ?? ['one']).size;
  const [threads, processes] = [Math.ceil(allThreads / ranks), Math.ceil(allProcesses / ranks)];
  const machine = sections.cpu?.topology?.threads ?? threads;
  const cpus = atLeast(1, Math.min(threads, machine));
  const together = Math.min(atLeast(1, processes), cpus);
  const peak = Math.ceil(peakMemory / mebibyte);
  const rebuild = Math.ceil(tree.bytes / rebuildRate / 60);
  return {
    nodes,
    ranks,
    cpus,
    memory: atLeast(rebuildMemory, 2 * peak * together * Math.ceil(ranks / nodes)),
    minutes: atLeast(5, 5 + rebuild + (10 * wall) / 60),
    why: {
      ranks: each && `The run had ${ranksInWords({ each })}.`,
      cpus: `${each ? 'A rank' : 'The run'} had at most ${String(threads)} threads at once${threads > cpus ? `, on a machine that runs ${String(cpus)}` : ''}.`,
      memory: `Its largest process took ${String(peak)} MiB; up to ${String(together)} at once, twice that, and 1 GiB at least for the rebuild.`,
      minutes: `It took ${wall.toFixed(1)} s: ten times that for a slower node, ${String(5 + rebuild)} minutes for rebuild and comparison.`,
    },
  };
};
