import type { Mask } from './mask.ts';

/** Programs of science that measure themselves. */
export const programMasks: readonly Mask[] = [
  {
    name: 'LAMMPS',
    known: /^LAMMPS \(/m,
    lines: [
      { pattern: /^Loop time of (\d{1,9}(?:\.\d{1,9})?(?:e[+-]\d\d)?) on \d{1,9} procs for / },
      { pattern: /^Performance: (\d[^\n]{1,120}(?:\/day|\/s|\/ns)[^\n]{0,80})$/ },
      { pattern: /^(\d{1,5}\.\d)% CPU use with / },
      {
        pattern:
          /^(?:Pair|Bond|Angle|Dihed|Impro|Kspace|Neigh|Comm|Output|Modify|Other) {1,8}\|([\d.e+\- ]{8,16}\|[\d.e+\- ]{8,16}\|[\d.e+\- ]{8,16}\|[\d. ]{4,9}\|[\d. ]{4,9})$/,
      },
    ],
  },
];
