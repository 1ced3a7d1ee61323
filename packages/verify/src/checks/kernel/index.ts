import { compareDotted } from '@holotype/model';
import type { Check } from '../../check.ts';

export const kernel: Check = {
  name: 'kernel',
  summary: 'Is the running kernel new enough for the C library?',
  asks: 'facts',
  check: ({ manifest, here }) => {
    const { libc, kernel: captured } = manifest.sections;
    const release = here.kernel?.state === 'running' ? here.kernel.release : undefined;
    const minimum = libc?.minimumKernel;
    const before = captured?.state === 'running' ? `; captured under ${captured.release}` : '';
    // musl states no minimum; it asks each kernel for what it has.
    if (libc?.kind === 'musl') {
      return [{ code: 'LIBC1_NO_MINIMUM', verdict: 'pass', message: 'musl runs on every kernel in use' }];
    }
    if (release === undefined || minimum === undefined) {
      return [
        {
          code: 'LIBC1_KERNEL_UNKNOWN',
          verdict: 'unknown',
          message:
            release === undefined
              ? 'The kernel of this host is not known'
              : 'The kernel that the C library needs is not known',
          next: 'compare uname -r with what readelf -n says about the libc.so.6 of the environment',
        },
      ];
    }
    const evidence = `the C library needs ${minimum}; this host runs ${release}${before}`;
    return compareDotted(release, minimum) >= 0
      ? [{ code: 'LIBC1_KERNEL_NEW_ENOUGH', verdict: 'pass', message: 'The kernel is new enough', evidence }]
      : [
          {
            code: 'LIBC1_KERNEL_TOO_OLD',
            verdict: 'fail',
            message: `The C library needs Linux ${minimum} or newer`,
            evidence,
            next: 'use a host with a newer kernel; every program would stop with "FATAL: kernel too old"',
          },
        ];
  },
};
