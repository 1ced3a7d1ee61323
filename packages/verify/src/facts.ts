import type { Fact, Sections } from '@holotype/model';
import { formatBytes } from '@holotype/terminal';
import { environmentArchitecture, hostArchitecture } from './architectures.ts';
import { levelOf } from './checks/cpu-level/index.ts';
import { describeGpus } from './checks/gpu/index.ts';
import { describeLibc } from './checks/libc/index.ts';

const processor = ({ cpu }: Sections): string | undefined => {
  const names = (cpu?.models ?? []).map((model) =>
    model.kind === 'arm' ? model.microarchitecture : model.name?.replace(/\s+/g, ' '),
  );
  return names.some((name) => name !== undefined) ? [...new Set(names)].join(' + ') : undefined;
};

const level = ({ cpu }: Sections): string | undefined => {
  const found = levelOf(cpu);
  return found && `x86-64-${found}`;
};

const cores = ({ cpu }: Sections): string | undefined =>
  cpu?.topology && `${cpu.topology.cores} cores, ${cpu.topology.threads} threads`;

const limit =
  (name: string) =>
  ({ limits }: Sections): string | undefined => {
    const soft = limits?.resources.find((one) => one.name === name)?.soft;
    return soft !== undefined && /^\d+$/.test(soft) ? formatBytes(Number(soft)) : soft;
  };

const readers: readonly (readonly [
  name: string,
  read: (sections: Sections, isHere: boolean) => string | undefined,
])[] = [
  ['Distribution', ({ os }) => os?.prettyName ?? os?.name ?? os?.id],
  ['Architecture', (all, isHere) => (isHere ? hostArchitecture(all) : environmentArchitecture(all))],
  ['Processor', processor],
  ['Processor level', level],
  ['Cores', cores],
  ['Memory', ({ memory }) => memory && formatBytes(memory.totalBytes)],
  ['Kernel', ({ kernel }) => (kernel?.state === 'running' ? kernel.release : undefined)],
  ['C library', ({ libc }) => libc && describeLibc(libc)],
  ['Stack limit', limit('Max stack size')],
  ['Address space limit', limit('Max address space')],
  ['GPU', ({ gpu }) => gpu && describeGpus(gpu)],
];

/** What people compare first: the captured machine and, if given, this host. Facts that neither side has are left out. */
export const hostFacts = (captured: Sections, here: Sections = {}): Fact[] =>
  readers.flatMap(([name, read]) => {
    const [was, is] = [read(captured, false), read(here, true)];
    if (was === undefined && is === undefined) return [];
    return [{ name, ...(was !== undefined && { captured: was }), ...(is !== undefined && { here: is }) }];
  });
