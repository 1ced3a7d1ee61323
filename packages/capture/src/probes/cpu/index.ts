import type { Host } from '@holotype/host';
import type { CpuSection, CpuVulnerability } from '@holotype/model';
import { type Attributes, openAttributes } from '../../attributes.ts';
import { field, type Probe, type ProbeResult, type SectionGap } from '@holotype/ecosystems';
import { readFrequency } from './frequency.ts';
import { readHypervisor } from './hypervisor.ts';
import { type CpuModel, parseCpuinfo } from './parse.ts';
import { readCaches, readTopology } from './topology.ts';

const base = '/sys/devices/system/cpu';

const toArchitecture = (models: readonly CpuModel[]): string | undefined => {
  const [first] = models;
  if (first?.kind === 'x86') return first.flags.includes('lm') ? 'x86_64' : 'i686';
  return undefined;
};

const readVulnerabilities = ({ line, names }: Attributes): CpuVulnerability[] =>
  names(`${base}/vulnerabilities`).flatMap((name) => {
    const status = line(`${base}/vulnerabilities/${name}`);
    return status === undefined ? [] : [{ name, status }];
  });

const readMultithreading = ({ line }: Attributes): CpuSection['simultaneousMultithreading'] => {
  const control = line(`${base}/smt/control`);
  const active = line(`${base}/smt/active`);
  if (control === undefined) return undefined;
  return { ...field('active', active === undefined ? undefined : active === '1'), control };
};

const findGaps = ({ models, topology, caches, frequency }: CpuSection): SectionGap[] => {
  const gaps: SectionGap[] = [];
  if (!topology) gaps.push({ where: `${base}/*/topology`, why: 'absent' });
  if (caches.length === 0) gaps.push({ where: `${base}/cpu0/cache`, why: 'absent' });
  if (!frequency)
    gaps.push({ where: `${base}/cpu0/cpufreq`, why: 'absent', detail: 'Nothing governs the frequency' });
  if (models.some((model) => model.kind !== 'other' && model.microarchitecture === undefined)) {
    gaps.push({ where: 'microarchitecture', why: 'unsupported', detail: 'Not in the table of this version' });
  }
  return gaps;
};

const probeCpu = ({ kind, files }: Host): ProbeResult<'cpu'> | undefined => {
  // A /proc that is mounted in an offline root shows the processor of whoever captures.
  if (kind === 'root') return undefined;
  const gaps: SectionGap[] = [];
  const attributes = openAttributes(files, gaps);
  const models = parseCpuinfo(attributes.text('/proc/cpuinfo') ?? '');
  if (models.length === 0) return gaps.length > 0 ? { section: undefined, gaps } : undefined;
  const section: CpuSection = {
    ...field('architecture', attributes.line('/proc/sys/kernel/arch') ?? toArchitecture(models)),
    models: [...models],
    ...field('topology', readTopology(attributes)),
    caches: [...readCaches(attributes)],
    ...field('simultaneousMultithreading', readMultithreading(attributes)),
    ...field('frequency', readFrequency(attributes)),
    ...field('hypervisor', readHypervisor(attributes, models)),
    vulnerabilities: readVulnerabilities(attributes),
  };
  return { section, gaps: [...gaps, ...findGaps(section)] };
};

/** Model, flags, x86-64 level, caches, topology, mitigations and frequency governor of the processor. */
export const cpu: Probe<'cpu'> = {
  name: 'cpu',
  reads: [
    '/proc/cpuinfo',
    '/proc/sys/kernel/arch',
    base,
    ...['online', 'present', 'possible', 'isolated', 'cpu*/topology', 'cpu*/topology/*'].map(
      (name) => `${base}/${name}`,
    ),
    ...['cpu0/cache', 'cpu0/cache/*/*', 'cpu0/cpufreq/*', 'cpufreq/boost', 'intel_pstate/no_turbo'].map(
      (name) => `${base}/${name}`,
    ),
    ...['smt/control', 'smt/active', 'vulnerabilities', 'vulnerabilities/*'].map((name) => `${base}/${name}`),
    '/sys/devices/system/clocksource/clocksource0/available_clocksource',
    '/sys/hypervisor/type',
  ],
  runs: [],
  probe: (host) => Promise.resolve(probeCpu(host)),
};
