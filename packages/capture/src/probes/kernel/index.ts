import type { Host } from '@holotype/host';
import { openAttributes } from '../../attributes.ts';
import type { Probe, ProbeResult, SectionGap } from '@holotype/ecosystems';
import { readInstalled } from './installed.ts';
import { readRunning } from './running.ts';
import { sysctlPath, sysctls } from './sysctls.ts';

const probeKernel = ({ kind, files }: Host): ProbeResult<'kernel'> | undefined => {
  const gaps: SectionGap[] = [];
  const attributes = openAttributes(files, gaps);
  const installed = readInstalled(attributes);
  // A /proc that is mounted in an offline root shows the kernel of whoever captures.
  const release = kind === 'root' ? undefined : attributes.line('/proc/sys/kernel/osrelease');
  if (release !== undefined)
    return { section: readRunning(files, attributes, release, installed, gaps), gaps };
  if (installed.length > 0) return { section: { state: 'stopped', installed: [...installed] }, gaps };
  return gaps.length > 0 ? { section: undefined, gaps } : undefined;
};

/** The running kernel, its configuration, boot parameters, modules and settings; the kernels installed. */
export const kernel: Probe<'kernel'> = {
  name: 'kernel',
  reads: [
    '/boot',
    '/boot/config-*',
    '/lib/modules',
    '/lib/modules/*',
    '/lib/modules/*/modules.builtin',
    '/usr/lib/modules',
    '/usr/lib/modules/*',
    '/usr/lib/modules/*/modules.builtin',
    '/proc/version',
    '/proc/cmdline',
    '/proc/config.gz',
    '/proc/modules',
    '/proc/sys/kernel/osrelease',
    '/proc/sys/kernel/version',
    '/proc/sys/kernel/arch',
    '/proc/sys/kernel/tainted',
    ...sysctls.map(sysctlPath),
    '/sys/devices/system/clocksource/clocksource0/current_clocksource',
    '/sys/devices/system/clocksource/clocksource0/available_clocksource',
    '/sys/firmware',
    '/sys/firmware/efi',
    '/sys/kernel/security/lockdown',
    '/sys/kernel/security/lsm',
    '/sys/module',
    '/sys/module/*/version',
    '/sys/module/*/srcversion',
  ],
  runs: [],
  probe: (host) => Promise.resolve(probeKernel(host)),
};
