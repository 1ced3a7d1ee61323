import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { candidates } from './candidates/index.ts';
import { nodePackages } from './node-packages.ts';
import { openTarball } from './tarball/open.ts';

/** Packages of npm and its kin. */
export const node: Ecosystem = {
  name: 'node',
  collection: nodePackages,
  publicPackages: { purlType: 'npm', name: 'npm', archives },
  candidates,
  artifacts: {
    format: 'npm',
    open: openTarball,
    texts: [],
    elsewhere: async (artifact, asker) => {
      const { findElsewhere } = await import('./candidates/elsewhere.ts');
      return findElsewhere(artifact, asker);
    },
  },
};
