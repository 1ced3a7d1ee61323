import type { Check } from '../../check.ts';
import { heldByAnyone, namedForms } from '../../named-forms.ts';

export const native: Check = {
  name: 'native',
  summary: 'Can the calls be made that Node lacks?',
  asks: 'machine',
  unrecorded: 'whether the native calls work',
  check: ({ abilities, form, choice }) => {
    const other = namedForms(choice, heldByAnyone);
    if (abilities.native) {
      return [
        {
          code: 'NATIVE_THERE',
          verdict: 'pass',
          message: 'Extended attributes, device nodes and exact times can be written and read',
        },
      ];
    }
    if (form !== 'dir') {
      return [
        {
          code: 'NATIVE_NOT_NEEDED',
          verdict: 'pass',
          message: `Form ${form} needs no calls beyond those of Node`,
        },
      ];
    }
    return [
      {
        code: 'NATIVE_MISSING',
        verdict: 'warn',
        message: 'Extended attributes, device nodes and exact times cannot be written here',
        evidence: 'the foreign function interface did not load',
        next: `use ${other === undefined ? '' : `${other}, which hold them all, or `}a Node for which koffi has a build`,
      },
    ];
  },
};
