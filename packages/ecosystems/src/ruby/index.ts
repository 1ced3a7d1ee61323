import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { belongings } from './belongings.ts';
import { candidates } from './candidates/index.ts';
import { openGem } from './gem/open.ts';
import { gemUnit } from './gem/unit.ts';
import { licence } from './licence.ts';

/** Gems that RubyGems or Bundler installed. */
export const ruby: Ecosystem = {
  name: 'ruby',
  units: [gemUnit],
  publicPackages: { purlType: 'gem', name: 'RubyGems', archives },
  licence,
  candidates,
  artifacts: [
    {
      format: 'gem',
      open: openGem,
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./candidates/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
  ],
  belongings,
  places: {
    published: [/\/(?:gems|ruby)\/\d[\d.]*\/gems\/|^\/usr\/local\/bundle\/gems\//],
    generated: [
      ['native extensions of gems, built here', /\/extensions\/[^/]+\/[^/]+\/[^/]+-\d[^/]*\//],
      [
        'native extensions of gems, built here',
        /\/gems\/[^/]+-\d[^/]*\/(?:.+\.(?:so|o)|ext\/.+\/(?:Makefile|mkmf\.log))$/,
      ],
      [
        'what RubyGems notes of gems',
        /\/(?:specifications\/[^/]+-\d[^/]*\.gemspec|build_info\/[^/]+\.info)$/,
      ],
      ['documentation of gems, made here', /\/doc\/[^/]+-\d[^/]*\/(?:ri|rdoc)\//],
    ],
    credentials: { files: ['/share/gem/credentials'], directories: [] },
  },
};
