import { compareContent } from '../../content/compare-content.ts';
import type { Kind, Room } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { gunzip } from '../../members/gzip.ts';
import { named } from '../../named.ts';
import type { Content } from '../../content/part.ts';
import { contentOfR } from './content.ts';
import { parseRds } from './parse.ts';

const read = (bytes: Uint8Array, room: Room): Content =>
  contentOfR(parseRds(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes, room) : bytes));

export const rds: Kind = {
  name: 'rds',
  summary:
    'each R object is the same, value by value (RDS, RData); numbers within the tolerance; the version of R may differ',
  example: 'rds,rtol:1e-6',
  limit: contentLimit,
  compare: ({ expected, actual }, policy, _, room) => {
    const recorded = named('recorded', () => read(expected, room));
    const made = named('new', () => read(actual, room));
    return compareContent(recorded, made, policy, []);
  },
};
