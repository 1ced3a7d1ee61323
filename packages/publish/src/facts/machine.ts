import type { Manifest } from '@holotype/model';

/** The machine that the run was recorded on, as far as a reader needs it. */
export interface MachineFact {
  readonly system: string | undefined;
  readonly kernel: string | undefined;
  readonly architecture: string | undefined;
  readonly processors: readonly string[];
  /** Logical ones. */
  readonly logicalProcessors: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly gpus: readonly string[];
}

export const machineOf = ({ sections }: Pick<Manifest, 'sections'>): MachineFact => {
  const { os, kernel, cpu, memory, gpu } = sections;
  const models = cpu?.models ?? [];
  return {
    system: os?.prettyName ?? os?.name,
    kernel: kernel?.state === 'running' ? kernel.release : undefined,
    architecture: cpu?.architecture ?? os?.architecture,
    processors: models.flatMap((model) => ('name' in model ? [model.name] : [])),
    logicalProcessors:
      models.length === 0 ? undefined : models.reduce((sum, { cpus }) => sum + countList(cpus), 0),
    memoryBytes: memory?.totalBytes,
    gpus:
      gpu?.state === 'present' ? gpu.devices.flatMap(({ name }) => (name === undefined ? [] : [name])) : [],
  };
};

/** How many numbers `0-3,8` names. */
const countList = (list: string): number =>
  list
    .split(',')
    .filter((part) => part !== '')
    .reduce((sum, part) => {
      const [from = 0, to = from] = part.split('-').map(Number);
      return sum + (to - from + 1);
    }, 0);
