import { isLinux } from '@holotype/host';
import type { Manifest } from '@holotype/model';
import {
  describeGpu,
  findGpu,
  fitGpu,
  type GpuDevice,
  type GpuDriver,
  type GpuPlaces,
  type RequestedBind,
  showGpu,
} from '@holotype/runtimes';
import type { VariableWishes } from '@holotype/capture';
import type { WorkflowContext } from '../context.ts';
import { tell } from '../events.ts';

/** What of this machine's GPUs a run gets. */
export interface GivenGpu {
  /** For people. */
  readonly what: string;
  readonly binds: readonly RequestedBind[];
  readonly devices: readonly GpuDevice[] | 'engine';
  readonly environment: (captured: Readonly<Record<string, string>>) => Record<string, string>;
  readonly release: () => void;
}

/** A GPU of the machine that an engine runs in, where this one is no Linux. */
const ofEngine: GivenGpu = {
  what: 'whatever the engine gives',
  binds: [],
  devices: 'engine',
  environment: (captured) => ({ ...captured }),
  release: () => undefined,
};

/**
 * This machine's GPUs, and whether programs of that C library can use their driver; said before anything is rebuilt. Undefined where an engine brings
 * its own machine. Throws GpuError, HostError.
 */
export const findHostGpu = async (
  context: Pick<WorkflowContext, 'onEvent'>,
  { sections }: Pick<Manifest, 'sections'>,
): Promise<GpuDriver | undefined> => {
  if (!isLinux) return undefined;
  const driver = fitGpu(await findGpu(), sections.libc);
  tell(context, 'GPU', `shows the run this machine's GPU: ${describeGpu(driver)}`);
  for (const note of driver.notes) tell(context, 'GPU', note, 'warning');
  return driver;
};

/** Makes what a run gets of it. Throws HostError. */
export const giveGpu = (driver: GpuDriver | undefined, places: GpuPlaces): GivenGpu =>
  driver === undefined
    ? ofEngine
    : { ...showGpu(driver, places), what: `${describeGpu(driver)}, of this machine` };

/** Which of a machine's GPUs a program may use: schedulers set them for a job, and those of the frozen one say nothing here. */
const choosing = [
  'CUDA_VISIBLE_DEVICES',
  'ROCR_VISIBLE_DEVICES',
  'HIP_VISIBLE_DEVICES',
  'GPU_DEVICE_ORDINAL',
  'ZE_AFFINITY_MASK',
];

/** The variables of a run that is given GPUs: which of them is the caller's to say, unless it is wished otherwise. */
export const withGpu = (
  gpu: Pick<GivenGpu, 'environment'> | undefined,
  captured: Readonly<Record<string, string>>,
  caller: WorkflowContext['environment'],
  { given, without }: VariableWishes = { given: new Map(), without: new Set() },
): Record<string, string> => {
  if (gpu === undefined) return { ...captured };
  const left = choosing.filter((name) => !given.has(name) && !without.has(name));
  const kept = Object.entries(captured).filter(([name]) => !left.includes(name));
  const own = left.flatMap((name) => {
    const value = caller[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return gpu.environment(Object.fromEntries([...kept, ...own]));
};
