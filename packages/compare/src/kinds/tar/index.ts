import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { compareMembers } from '../../members/compare-members.ts';
import { byName } from '../../members/member.ts';
import { tarMembers } from '../../members/tar.ts';
import { named } from '../../named.ts';

export const tar: Kind = {
  name: 'tar',
  summary: 'each member is the same, in any order; times and owners may differ',
  example: 'tar,rtol:1e-6',
  limit: contentLimit,
  compare: ({ expected, actual }, policy, inside) => {
    const recorded = named('recorded', () => tarMembers(expected));
    const made = named('new', () => tarMembers(actual));
    const leftOut = 'their order, times or owners';
    return compareMembers({ policy, inside, leftOut }, byName(recorded), byName(made));
  },
};
