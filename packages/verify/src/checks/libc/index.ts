import type { Sections } from '@holotype/model';
import type { Check } from '../../check.ts';

/** `glibc 2.36`. */
export const describeLibc = ({ kind, version }: NonNullable<Sections['libc']>): string =>
  version === undefined ? kind : `${kind} ${version}`;

export const libc: Check = {
  name: 'libc',
  summary: 'Whose C library do the programs use?',
  asks: 'facts',
  check: ({ manifest, here }) => {
    const captured = manifest.sections.libc;
    if (captured === undefined) return [];
    const host = here.libc === undefined ? 'not known' : describeLibc(here.libc);
    return [
      {
        code: 'LIBC_ITS_OWN',
        verdict: 'pass',
        message: 'The environment brings its own C library; the one of this host is not used',
        evidence: `environment: ${describeLibc(captured)}; this host: ${host}`,
      },
    ];
  },
};
