import { compareInThread } from '../../content/compare-in-thread.ts';
import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';

export const hdf5: Kind = {
  name: 'hdf5',
  summary:
    'groups, datasets and attributes are the same (HDF5, NetCDF-4); numbers within the tolerance; chunks, filters and dates in history may differ',
  example: 'hdf5,rtol:1e-6',
  limit: contentLimit,
  compare: (pair, policy) => compareInThread('hdf5', pair, policy),
};
