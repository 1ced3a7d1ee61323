import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { belongings } from './belongings.ts';
import { candidates } from './candidates/index.ts';
import { licence } from './licence.ts';
import { nodePackages } from './node-packages.ts';
import { tarballOpener } from '../reading/tarball.ts';

/** Packages of npm and its kin. */
export const node: Ecosystem = {
  name: 'node',
  collection: nodePackages,
  publicPackages: { purlType: 'npm', name: 'npm', archives },
  // Plug'n'Play runs from zips that Yarn packs anew: no public file is one of them.
  places: { generated: [['packages as Yarn packed them', /\/\.yarn\/(?:berry\/)?cache\/[^/]+\.zip$/]] },
  licence,
  belongings,
  candidates,
  artifacts: [
    {
      format: 'npm',
      open: tarballOpener(1),
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./candidates/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
  ],
};
