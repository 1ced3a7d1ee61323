import type { Sections } from '@holotype/model';
import { formatBytes } from '@holotype/terminal';
import type { Check } from '../../check.ts';

// MemTotal leaves out what kernel and firmware reserve, which differs a little between machines of one size.
const tolerance = 0.95;

const available = ({ memory: installed, limits }: Sections): number | undefined => {
  const limit = limits?.cgroup?.memoryBytes;
  return installed && Math.min(installed.totalBytes, limit ?? installed.totalBytes);
};

export const memory: Check = {
  name: 'memory',
  summary: 'Is there as much memory as there was?',
  asks: 'facts',
  check: ({ manifest, here }) => {
    const had = available(manifest.sections);
    const has = available(here);
    if (has === undefined || had === undefined) {
      return [
        {
          code: 'MEMORY_UNKNOWN',
          verdict: 'unknown',
          message: `The memory of ${has === undefined ? 'this host' : 'the captured machine'} is not known`,
          next: 'compare MemTotal of /proc/meminfo with what the work needs',
        },
      ];
    }
    const evidence = `captured: ${formatBytes(had)}; this host: ${formatBytes(has)}`;
    return has >= had * tolerance
      ? [
          {
            code: 'MEMORY_ENOUGH',
            verdict: 'pass',
            message: 'There is as much memory as there was',
            evidence,
          },
        ]
      : [
          {
            code: 'MEMORY_LESS',
            verdict: 'warn',
            message: 'This host has less memory than the captured machine',
            evidence,
            next: 'the programs start; work that used more than this host has will not finish',
          },
        ];
  },
};
