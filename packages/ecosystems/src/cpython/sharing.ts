import type { SharingRule } from '../sharing-rule.ts';

export const sharing: readonly SharingRule[] = [
  {
    of: 'package',
    pattern: /^pkg:generic\/cpython@/,
    may: 'yes',
    why: 'the licence of the Python Software Foundation allows to reproduce and distribute it',
    source: 'https://docs.python.org/3/license.html',
  },
];
