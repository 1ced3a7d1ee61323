import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { candidates } from './candidates/index.ts';
import { openArchive } from './open.ts';
import { sharing } from './sharing.ts';

/** Interpreters of Python that no package brought. */
export const cpython: Ecosystem = {
  name: 'cpython',
  publicPackages: { purlType: 'generic', name: 'CPython', archives },
  candidates,
  artifacts: [
    {
      format: 'cpython',
      open: openArchive,
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./candidates/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
  ],
  sharing,
};
