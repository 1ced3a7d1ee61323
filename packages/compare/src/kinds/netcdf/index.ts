import { attributeMasks } from '../../content/attribute-masks.ts';
import { compareContent } from '../../content/compare-content.ts';
import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { named } from '../../named.ts';
import { readNetcdf } from './read.ts';

export const netcdf: Kind = {
  name: 'netcdf',
  summary:
    'dimensions, variables and attributes are the same (classic NetCDF); numbers within the tolerance; dates in history may differ',
  example: 'netcdf,rtol:1e-6',
  limit: contentLimit,
  compare: ({ expected, actual }, policy) => {
    const recorded = named('recorded', () => readNetcdf(expected));
    const made = named('new', () => readNetcdf(actual));
    return compareContent(recorded, made, policy, attributeMasks);
  },
};
