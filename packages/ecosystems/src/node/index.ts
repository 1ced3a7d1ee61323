import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { nodePackages } from './node-packages.ts';

/** Packages of npm and its kin. */
export const node: Ecosystem = {
  name: 'node',
  collection: nodePackages,
  publicPackages: { purlType: 'npm', name: 'npm', archives },
};
