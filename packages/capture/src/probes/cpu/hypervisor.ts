import type { CpuHypervisor } from '@holotype/model';
import type { Attributes } from '../../attributes.ts';
import type { CpuModel } from './parse.ts';

const clocksources = '/sys/devices/system/clocksource/clocksource0/available_clocksource';
const vendors: readonly (readonly [clocksource: string, vendor: string])[] = [
  ['kvm-clock', 'kvm'],
  ['hyperv_clocksource_tsc_page', 'hyperv'],
  ['hyperv_clocksource', 'hyperv'],
  ['xen', 'xen'],
];

/** Who runs this virtual machine. Only CPUID names the vendor outright; a paravirtual clock is offered by one alone. */
export const readHypervisor = (
  { line }: Attributes,
  models: readonly CpuModel[],
): CpuHypervisor | undefined => {
  const type = line('/sys/hypervisor/type');
  if (type !== undefined) return { vendor: type, source: '/sys/hypervisor/type' };
  const clocks = line(clocksources)?.split(/\s+/) ?? [];
  const vendor = vendors.find(([clock]) => clocks.includes(clock))?.[1];
  if (vendor !== undefined) return { vendor, source: clocksources };
  const flagged = models.some((model) => model.kind === 'x86' && model.flags.includes('hypervisor'));
  return flagged ? { source: '/proc/cpuinfo' } : undefined;
};
