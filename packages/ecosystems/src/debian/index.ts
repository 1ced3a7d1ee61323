import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { belongings } from './belongings.ts';
import { candidates } from './candidates/index.ts';
import { closeOverDepends, dependsOfEach } from './closure.ts';
import { cutSections } from './cut-sections.ts';
import { cutDatabase } from './database/cut-database.ts';
import { openDeb } from './deb/open.ts';
import { installedSizes } from './installed-sizes.ts';
import { readOwnersAhead } from './owners/owners-ahead.ts';
import { readOwners } from './owners/owners.ts';
import { licence } from './licence.ts';
import { places } from './places.ts';
import { apt } from './probes/apt/index.ts';
import { dpkg } from './probes/dpkg/index.ts';
import { recipe } from './recipe/index.ts';
import { sharing } from './sharing.ts';

/** Debian and what descends from it: dpkg's database, apt's sources and indexes, .deb files. */
export const debian: Ecosystem = {
  name: 'debian',
  probes: [dpkg, apt],
  packages: {
    nouns: ['Debian package', 'Debian packages'],
    database: 'dpkg database',
    section: 'dpkg',
    installed: (sections) => sections.dpkg?.packages ?? [],
    architecture: (sections) => sections.dpkg?.architecture,
    notListed: ({ dpkg: section }) =>
      section?.packages.some(({ origin }) => origin.kind === 'unknown') === true
        ? undefined
        : (section?.packages ?? []).filter(({ origin }) => origin.kind === 'unlisted'),
    owners: (host, sections) => readOwners(host, sections),
    ownersAhead: readOwnersAhead,
    closure: closeOverDepends,
    needs: dependsOfEach,
    sizes: installedSizes,
    cut: cutDatabase,
  },
  cutSections,
  publicPackages: { purlType: 'deb', name: 'Debian', archives },
  candidates,
  artifacts: [{ format: 'deb', open: openDeb, texts: ['/control', '/triggers'] }],
  recipe,
  belongings,
  places,
  licence,
  sharing,
};
