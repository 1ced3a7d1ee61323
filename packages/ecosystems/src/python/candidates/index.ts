import type { CandidateFinder } from '../../candidates.ts';
import { EcosystemError } from '../../errors.ts';
import { toIndex } from '../../reading/package-index.ts';

/** Wheels, from the indexes that the captured machine's and this machine's clients ask. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'pypi',
  checkMirror: (text) => {
    if (toIndex(text)) return;
    throw new EcosystemError(
      'LOCK_MIRROR_INVALID',
      'The index after pypi+ is not an http, https or file URL',
      {
        hint: 'give the URL of a simple index, as in pypi+https://mirror.example/simple',
        exit: 'invalid',
      },
    );
  },
  offers: async ({ python }, context) => {
    if (!python) return [];
    const { resolveDistributions } = await import('./resolve.ts');
    return resolveDistributions(python, context);
  },
};
