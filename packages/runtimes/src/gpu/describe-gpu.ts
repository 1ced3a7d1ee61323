import { counted, rawToText } from '@holotype/model';
import type { GpuDriver } from './gpu-driver.ts';

/** `NVIDIA driver 550.54.14 (23 libraries, 2 programs, 5 device nodes), as /etc/cdi/nvidia.yaml describes it`. */
export const describeGpu = ({ what, specs, libraries, programs, devices }: GpuDriver): string => {
  const parts = [
    [libraries.length, 'library', 'libraries'],
    [programs.length, 'program', 'programs'],
    [devices.length, 'device node', 'device nodes'],
  ] as const;
  const amounts = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many)]));
  const by = specs.length === 0 ? '' : `, as ${specs.map(rawToText).join(' and ')} describes it`;
  return `${what.join(' and ')} (${amounts.join(', ')})${by}`;
};
