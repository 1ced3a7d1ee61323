import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { candidates } from './candidates.ts';
import { jdk, oldJdk } from './units.ts';

/** Java that was unpacked by hand, and jars. */
export const java: Ecosystem = {
  name: 'java',
  units: [jdk, oldJdk],
  publicPackages: { purlType: 'maven', name: 'Maven', archives },
  candidates,
  artifacts: [
    {
      // The jar is the public file, and nobody unpacks it.
      format: 'file',
      open: async function* () {},
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./jars/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
  ],
};
