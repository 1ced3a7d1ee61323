import type { CandidateFinder } from '../../candidates.ts';
import { checkIndex } from '../../reading/ask-index.ts';

/** Wheels, from the indexes that the captured machine's and this machine's clients ask. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'pypi',
  checkMirror: (text) => {
    checkIndex(text, 'pypi', 'index', 'simple index, as in pypi+https://mirror.example/simple');
  },
  offers: async ({ python }, context) => {
    if (!python) return [];
    const { resolveDistributions } = await import('./resolve.ts');
    return resolveDistributions(python, context);
  },
};
