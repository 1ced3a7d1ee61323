import type { CpuCache, CpuTopology } from '@holotype/model';
import { type Attributes, numbered } from '../../attributes.ts';
import { field } from '@holotype/ecosystems';
import { parseCacheSize } from './parse.ts';

const base = '/sys/devices/system/cpu';

/** Undefined where the kernel does not show it. Groups are counted by their members: ids repeat between packages, and are -1 on some. */
export const readTopology = ({ line, names, isDirectory }: Attributes): CpuTopology | undefined => {
  const cpus = numbered(names(base), 'cpu').filter((cpu) =>
    isDirectory(`${base}/cpu${String(cpu)}/topology`),
  );
  if (cpus.length === 0) return undefined;
  const count = (...lists: readonly string[]) =>
    new Set(
      cpus.map((cpu) => {
        const at = `${base}/cpu${String(cpu)}/topology`;
        return (
          lists.map((list) => line(`${at}/${list}`)).find((members) => members !== undefined) ?? String(cpu)
        );
      }),
    ).size;
  const online = line(`${base}/online`) ?? '';
  return {
    // The names before Linux 5.2 (core_siblings, thread_siblings) mean package and core.
    sockets: count('package_cpus_list', 'core_siblings_list'),
    dies: count('die_cpus_list', 'package_cpus_list', 'core_siblings_list'),
    cores: count('core_cpus_list', 'thread_siblings_list'),
    threads: cpus.length,
    online,
    present: line(`${base}/present`) ?? online,
    possible: line(`${base}/possible`) ?? online,
    ...field('isolated', line(`${base}/isolated`)),
  };
};

/** Sizes are written in units of 1024 bytes, line sizes in bytes. */
export const readCaches = ({ line, integer, names }: Attributes): readonly CpuCache[] => {
  const caches = numbered(names(`${base}/cpu0/cache`), 'index').flatMap((index): CpuCache[] => {
    const at = `${base}/cpu0/cache/index${String(index)}`;
    const [level, type, bytes] = [
      integer(`${at}/level`),
      line(`${at}/type`),
      parseCacheSize(line(`${at}/size`)),
    ];
    if (level === undefined || type === undefined || bytes === undefined) return [];
    return [
      {
        level,
        type,
        bytes,
        ...field('ways', integer(`${at}/ways_of_associativity`) || undefined),
        ...field('lineBytes', integer(`${at}/coherency_line_size`)),
        ...field('sets', integer(`${at}/number_of_sets`)),
        ...field('sharedBy', line(`${at}/shared_cpu_list`)),
      },
    ];
  });
  return caches.sort((a, b) => a.level - b.level || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
};
