import type { Ecosystem } from '../ecosystem.ts';
import { archives } from './archives.ts';
import { belongings } from './belongings.ts';
import { candidates } from './candidates/index.ts';
import { isTaken } from './bytecode/is-taken.ts';
import { judge } from './bytecode/judge.ts';
import { notWritten } from './bytecode/not-written.ts';
import { cutSections } from './cut-sections.ts';
import { distributions } from './distributions.ts';
import { python as probe } from './probes/python/index.ts';
import { licence } from './licence.ts';
import { recipe } from './recipe.ts';
import { sourceOfBytecode } from './record.ts';
import { lookedFor } from './sources.ts';
import { standardLibrary } from './units/standard-library.ts';
import { venv } from './units/venv.ts';
import { openWheel } from './wheel/open.ts';
import { sharing } from './sharing.ts';

/** Interpreters, virtual environments and distributions of Python, whoever installed them. */
export const python: Ecosystem = {
  name: 'python',
  probes: [probe],
  units: [venv, standardLibrary],
  collection: distributions,
  cutSections,
  publicPackages: { purlType: 'pypi', name: 'PyPI', archives },
  candidates,
  artifacts: [
    {
      format: 'wheel',
      open: openWheel,
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./candidates/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
  ],
  recipe,
  belongings,
  lookedFor,
  compiledFrom: sourceOfBytecode,
  remake: { by: 'Python at its first import', isTaken, notWritten, judge },
  places: { published: [/\/(?:site|dist)-packages\//], generated: [['Python bytecode', /\.py[co]$/]] },
  licence,
  sharing,
};
