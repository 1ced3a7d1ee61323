import { type FormName, formNames, spaceFor } from '@holotype/model';
import { formatCount } from '@holotype/terminal';
import type { Check } from '../../check.ts';
import { namedForms } from '../../named-forms.ts';

export const inodes: Check = {
  name: 'inodes',
  summary: 'Can the file system hold as many files?',
  asks: 'machine',
  unrecorded: 'how many files fit there',
  check: ({ manifest, lock, form, choice, output }) => {
    const inodesOf = (one: FormName) => spaceFor(one, manifest, lock).inodes;
    const other = namedForms(
      choice,
      formNames.filter((one) => inodesOf(one) === 1),
    );
    const needed = inodesOf(form);
    const free = output.freeInodes;
    if (free === undefined) {
      return [
        {
          code: 'INODES_UNLIMITED',
          verdict: 'pass',
          message: `The file system of ${output.name} sets no number of files`,
          evidence: `needed: ${formatCount(needed)}`,
        },
      ];
    }
    const evidence = `needed: ${formatCount(needed)}; free in ${output.name}: ${formatCount(free)}`;
    return free >= needed
      ? [
          {
            code: 'INODES_ENOUGH',
            verdict: 'pass',
            message: 'The file system can hold as many files',
            evidence,
          },
        ]
      : [
          {
            code: 'INODES_TOO_FEW',
            verdict: 'fail',
            message: `The file system of ${output.name} cannot hold as many files`,
            evidence,
            next: `choose another place${other === undefined ? '' : `, or ${other}, which is one file (quotas count files too)`}`,
          },
        ];
  },
};
