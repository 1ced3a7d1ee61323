import type { CandidateFinder } from '../../candidates.ts';
import { checkIndex } from '../../reading/ask-index.ts';

/** Builds of python-build-standalone, and the sources of what was built here. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'cpython',
  checkMirror: (text) => {
    checkIndex(text, 'cpython', 'mirror', 'mirror of Python, as in cpython+https://mirror.example/python');
  },
  offers: async (sections, context) => {
    const { resolvePythons } = await import('./resolve.ts');
    return resolvePythons(sections, context);
  },
};
