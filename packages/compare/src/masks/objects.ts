import type { Mask } from './mask.ts';

export const objectMasks: readonly Mask[] = [
  {
    name: 'Python objects',
    lines: [{ pattern: /<[A-Za-z_][^<>\n]{0,300} at (0x[0-9a-f]{6,16})>/, said: 'addresses' }],
  },
  {
    name: 'tty',
    lines: [
      {
        pattern: /(?<![\w./-])(\/dev\/(?:pts\/\d{1,6}|console|tty\d{1,3}))(?![\w./-])/,
        said: 'terminal names',
      },
    ],
  },
];
