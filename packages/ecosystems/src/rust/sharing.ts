import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'package',
    pattern: /^pkg:rustup\//,
    may: 'yes',
    why: 'its licences, MIT and Apache 2.0, allow redistribution with their notices',
    source: 'https://www.rust-lang.org/policies/licenses',
  },
];
