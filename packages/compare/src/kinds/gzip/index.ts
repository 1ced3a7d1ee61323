import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { gunzip } from '../../members/gzip.ts';
import { memberPolicy } from '../../members/member-policy.ts';
import { named } from '../../named.ts';

/** `table.csv.gz` holds `table.csv`; `r.tgz` and `r.svgz` what their names say. */
const inner = (path: string): string =>
  path
    .replace(/\.(?:gz|bgz)$/i, '')
    .replace(/\.(?:tgz|svgz)$/i, (end) => (/^\.t/i.test(end) ? '.tar' : '.svg'));

export const gzip: Kind = {
  name: 'gzip',
  summary: 'the contents are the same, compared by their own kind; time and compression may differ',
  example: 'gzip,rtol:1e-6',
  limit: contentLimit,
  compare: async ({ path, expected, actual }, policy, inside, room) => {
    const recorded = named('recorded', () => gunzip(expected, room));
    const made = named('new', () => gunzip(actual, room));
    const name = inner(path);
    const verdict = await inside(memberPolicy(policy, name), name, recorded, made);
    if (verdict.outcome !== 'identical') return verdict;
    const what = 'the same content; only its time, name or compression differ';
    return { outcome: 'within', largest: { where: '', what, absolute: 0, relative: 0 } };
  },
};
