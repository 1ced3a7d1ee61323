import { HolotypeError } from '@holotype/model';
import { type Harness, limits } from './harness.ts';

/** The largest memory that this process has had, in megabytes. */
const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;

/** Seconds that this process has computed: what others do on the machine is no finding. */
const busy = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export interface Cost {
  readonly seconds: number;
  /** By how much the peak of memory grew. */
  readonly megabytes: number;
}

const allow = (error: unknown): void => {
  if (!(error instanceof HolotypeError)) throw error;
};

/** The first inputs load and compile the reader. */
const warmUp = 10;

/** Runs a harness over one input, and holds it to what an input may cost. Throws what is a finding. */
export const guarded = (
  { name, run, inThread }: Harness,
  onCost: (cost: Cost) => void = () => undefined,
): ((input: Buffer) => void | Promise<void>) => {
  let runs = 0;
  return (input) => {
    const [start, before] = [busy(), peakMemory()];
    const check = () => {
      const cost = { seconds: busy() - start, megabytes: peakMemory() - before };
      if (++runs < warmUp) return;
      onCost(cost);
      if (inThread) return;
      if (cost.seconds > limits.seconds) throw new Error(`${name}: took ${cost.seconds.toFixed(1)} s`);
      if (cost.megabytes > limits.megabytes) throw new Error(`${name}: took ${cost.megabytes.toFixed()} MB`);
    };
    try {
      const result: unknown = run(input);
      if (result instanceof Promise) return result.catch(allow).then(check);
    } catch (error) {
      allow(error);
    }
    check();
    return undefined;
  };
};
