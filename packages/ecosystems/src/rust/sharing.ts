import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'package',
    pattern: /^pkg:rustup\//,
    may: 'yes',
    why: 'its licences, of MIT and of Apache in version 2, allow redistribution with their notices',
    source: 'https://www.rust-lang.org/policies/licenses',
  },
];
