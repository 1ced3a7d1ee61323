import type { Host } from '@holotype/host';
import type { MemoryNode, MemorySection, TransparentHugePages } from '@holotype/model';
import { type Attributes, numbered, openAttributes, parseSelected } from '../../attributes.ts';
import { attempt, field, type Probe, type ProbeResult, type SectionGap } from '@holotype/ecosystems';
import { parseDistances, parseHugePageName, parseMeminfo, parsePageSize } from './parse.ts';

const hugePages = '/sys/kernel/mm/hugepages';
const transparent = '/sys/kernel/mm/transparent_hugepage';
const nodes = '/sys/devices/system/node';

const readHugePages = ({ names, integer }: Attributes): MemorySection['hugePages'] =>
  names(hugePages)
    .flatMap((name) => {
      const bytes = parseHugePageName(name);
      const count = integer(`${hugePages}/${name}/nr_hugepages`);
      return bytes === undefined || count === undefined ? [] : [{ bytes, count }];
    })
    .sort((a, b) => a.bytes - b.bytes);

const readTransparent = ({ line }: Attributes): TransparentHugePages | undefined => {
  const enabled = parseSelected(line(`${transparent}/enabled`));
  if (enabled === undefined) return undefined;
  return {
    enabled,
    ...field('defrag', parseSelected(line(`${transparent}/defrag`))),
    ...field('shmem', parseSelected(line(`${transparent}/shmem_enabled`))),
  };
};

const readNodes = ({ names, line }: Attributes): MemoryNode[] =>
  numbered(names(nodes), 'node').map((id) => {
    const at = `${nodes}/node${String(id)}`;
    return { id, cpus: line(`${at}/cpulist`) ?? '', distances: parseDistances(line(`${at}/distance`)) };
  });

const probeMemory = ({ kind, files }: Host): ProbeResult<'memory'> | undefined => {
  // A /proc that is mounted in an offline root shows the memory of whoever captures.
  if (kind === 'root') return undefined;
  const gaps: SectionGap[] = [];
  const attributes = openAttributes(files, gaps);
  const meminfo = attributes.text('/proc/meminfo') ?? '';
  const totalBytes = parseMeminfo(meminfo, 'MemTotal');
  if (totalBytes === undefined) return gaps.length > 0 ? { section: undefined, gaps } : undefined;
  const auxv = attempt(gaps, '/proc/self/auxv', () => files.bytes('/proc/self/auxv'));
  const pageBytes = auxv && parsePageSize(auxv);
  if (auxv && pageBytes === undefined) gaps.push({ where: '/proc/self/auxv', why: 'unsupported' });
  if (!attributes.isDirectory(nodes))
    gaps.push({ where: nodes, why: 'absent', detail: 'A kernel without NUMA' });
  const section: MemorySection = {
    totalBytes,
    swapBytes: parseMeminfo(meminfo, 'SwapTotal') ?? 0,
    ...field('pageBytes', pageBytes),
    hugePages: readHugePages(attributes),
    ...field('transparentHugePages', readTransparent(attributes)),
    nodes: readNodes(attributes),
  };
  return { section, gaps };
};

/** Memory and swap in bytes, page sizes, huge pages, NUMA nodes and their distances. */
export const memory: Probe<'memory'> = {
  name: 'memory',
  reads: [
    '/proc/meminfo',
    '/proc/self/auxv',
    '/proc/*/auxv',
    hugePages,
    `${hugePages}/*/nr_hugepages`,
    `${transparent}/enabled`,
    `${transparent}/defrag`,
    `${transparent}/shmem_enabled`,
    nodes,
    `${nodes}/*/cpulist`,
    `${nodes}/*/distance`,
  ],
  runs: [],
  probe: (host) => Promise.resolve(probeMemory(host)),
};
