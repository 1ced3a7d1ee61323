import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { candidates } from './candidates/index.ts';
import { licence } from './licence.ts';
import { openPackage } from './package/open.ts';
import { conda as unit } from './unit.ts';
import { sharing } from './sharing.ts';

/** Prefixes of conda and its kin. */
export const conda: Ecosystem = {
  name: 'conda',
  units: [unit],
  publicPackages: { purlType: 'conda', name: 'conda', archives },
  candidates,
  artifacts: [
    {
      format: 'conda',
      open: openPackage,
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./candidates/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
  ],
  licence,
  sharing,
};
