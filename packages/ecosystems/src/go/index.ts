import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { candidates } from './candidates/index.ts';
import { openModule } from './module/open.ts';
import { sharing } from './sharing.ts';
import { goToolchain } from './unit.ts';

/** Go itself, and the modules in its cache. */
export const go: Ecosystem = {
  name: 'go',
  units: [goToolchain],
  publicPackages: { purlType: 'golang', name: 'Go', archives },
  sharing,
  places: { published: [/\/go\/pkg\/mod\//] },
  candidates,
  artifacts: [
    {
      format: 'go',
      open: openModule,
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./candidates/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
  ],
};
