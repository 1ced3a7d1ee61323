import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { compareMembers } from '../../members/compare-members.ts';
import { byName } from '../../members/member.ts';
import { zipMembers } from '../../members/zip.ts';
import { namedLater } from '../../named.ts';

/** Also jar, whl, npz and what else is a zip. */
export const zip: Kind = {
  name: 'zip',
  summary: 'each member is the same, in any order (zip, jar, whl, npz); times and compression may differ',
  example: 'zip,rtol:1e-6',
  limit: contentLimit,
  compare: async ({ expected, actual }, policy, inside, room) => {
    const recorded = await namedLater('recorded', () => zipMembers(expected, room));
    const made = await namedLater('new', () => zipMembers(actual, room));
    const leftOut = 'their order, times or compression';
    return compareMembers({ policy, inside, leftOut }, byName(recorded), byName(made));
  },
};
