import type { Mask } from './mask.ts';

export const objectMasks: readonly Mask[] = [
  {
    name: 'Python objects',
    lines: [{ pattern: /<[A-Za-z_][^<>\n]{0,300} at (0x[0-9a-f]{6,16})>/, said: 'addresses' }],
  },
];
