import { dateText } from './clocks.ts';
import type { Mask } from './mask.ts';

/** Programs of science that measure themselves, or say when and where they wrote. */
export const programMasks: readonly Mask[] = [
  {
    name: 'Octave',
    lines: [
      { pattern: /^# Created by Octave [\w.+~-]{1,20}, (\w{3} \w{3} [ \d]\d [\d:]{8} \d{4} [\w+-]{1,6}) </ },
      {
        pattern:
          /^# Created by Octave [\w.+~-]{1,20}, \w{3} \w{3} [ \d]\d [\d:]{8} \d{4} [\w+-]{1,6} <([^<>]{1,200})>$/,
        said: 'host names',
      },
    ],
  },
  {
    name: 'HMMER',
    known: /^(?:# HMMER \d|HMMER3\/[a-z] \[|# Program: {2,20}(?:hmm|jack|ph|nh))/m,
    lines: [
      {
        pattern:
          /^# CPU time: (\d{1,9}\.\d\du \d{1,9}\.\d\ds (?:\d\d:){2}\d\d\.\d\d Elapsed: (?:\d\d:){2}\d\d\.\d\d)$/,
      },
      { pattern: /^# Mc\/sec: (\d{1,12}\.\d\d|inf)$/ },
      { pattern: new RegExp(`^(?:DATE {2}|# Date: {2,20})(${dateText})$`) },
    ],
  },
  {
    name: 'LAMMPS',
    known: /^LAMMPS \(/m,
    lines: [
      { pattern: /^ {2}[a-z_/ ]{1,40} CPU = (\d{1,9}\.\d{1,9}) seconds$/ },
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
