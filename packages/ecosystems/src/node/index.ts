import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { candidates } from './candidates/index.ts';
import { nodePackages } from './node-packages.ts';
import { tarballOpener } from '../reading/tarball.ts';

/** Packages of npm and its kin. */
export const node: Ecosystem = {
  name: 'node',
  collection: nodePackages,
  publicPackages: { purlType: 'npm', name: 'npm', archives },
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
