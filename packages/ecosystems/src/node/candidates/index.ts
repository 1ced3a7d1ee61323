import { checkIndex } from '../../reading/ask-index.ts';
import type { CandidateFinder } from '../../candidates.ts';

/** Tarballs, from the registries that the captured machine's and this machine's npm asks. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'npm',
  checkMirror: (text) => {
    checkIndex(text, 'npm', 'registry', 'registry, as in npm+https://mirror.example/npm');
  },
  offers: async (sections, context) => {
    const { resolveVersions } = await import('./resolve.ts');
    return resolveVersions(sections, context);
  },
};
