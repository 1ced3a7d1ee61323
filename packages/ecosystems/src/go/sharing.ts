import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'package',
    pattern: /^pkg:golang\/golang\.org\/(?:toolchain|x\/[^/@]+)@/,
    may: 'yes',
    why: 'its licence allows redistribution with its notice',
    source: 'https://go.dev/LICENSE',
  },
];
