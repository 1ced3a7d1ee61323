import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { conda as unit } from './unit.ts';
import { sharing } from './sharing.ts';

/** Prefixes of conda and its kin. */
export const conda: Ecosystem = {
  name: 'conda',
  units: [unit],
  publicPackages: { purlType: 'conda', name: 'conda', archives },
  sharing,
};
