import type { HostFiles } from '@holotype/host';
import { type CgroupLimits, type RawPath, toWord } from '@holotype/model';
import { field } from '@holotype/ecosystems';
import { type ControlGroup, parseControlGroups, parseCount, parseCpuMillis } from './parse.ts';

const lowest = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce(
    (low, value) => (value === undefined || (low !== undefined && low <= value) ? low : value),
    undefined,
  );

/** Undefined where no control groups are mounted. */
export const readCgroup = (files: HostFiles): CgroupLimits | undefined => {
  const read = (path: RawPath) => files.text(path);
  const groups = parseControlGroups(read('/proc/self/cgroup') ?? '', read('/proc/self/mountinfo') ?? '');
  // Where both are mounted, the second has no controllers: v1 holds the limits.
  const version = groups.some((group) => group.version === 1) ? 1 : 2;
  const foldersOf = (controller: string) =>
    groups.find(
      (group: ControlGroup) =>
        group.version === version && (version === 2 || group.controller === controller),
    )?.folders ?? [];
  if (groups.length === 0) return undefined;
  const [memory, cpu] = version === 1 ? ['memory.limit_in_bytes', undefined] : ['memory.max', 'cpu.max'];
  const cpuMillis = foldersOf('cpu').map((folder) => {
    const text =
      cpu === undefined
        ? `${read(`${folder}/cpu.cfs_quota_us`) ?? ''} ${read(`${folder}/cpu.cfs_period_us`) ?? ''}`
        : read(`${folder}/${cpu}`);
    return parseCpuMillis(text ?? '');
  });
  const cpus = foldersOf('cpuset')
    .map((folder) =>
      read(`${folder}/${version === 1 ? 'cpuset.effective_cpus' : 'cpuset.cpus.effective'}`)?.trim(),
    )
    .find((list) => list);
  return {
    version,
    ...field(
      'memoryBytes',
      lowest(foldersOf('memory').map((folder) => parseCount(read(`${folder}/${memory}`)))),
    ),
    ...field('processes', lowest(foldersOf('pids').map((folder) => parseCount(read(`${folder}/pids.max`))))),
    ...field('cpuMillis', lowest(cpuMillis)),
    ...field('cpus', cpus === undefined ? undefined : toWord(cpus)),
  };
};
