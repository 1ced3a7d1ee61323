import { toIndex } from '../../reading/package-index.ts';
import type { CandidateFinder } from '../../candidates.ts';
import { EcosystemError } from '../../errors.ts';

/** Tarballs, from the registries that the captured machine's and this machine's npm asks. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'npm',
  checkMirror: (text) => {
    if (toIndex(text)) return;
    throw new EcosystemError(
      'LOCK_MIRROR_INVALID',
      'The registry after npm+ is not an http, https or file URL',
      { hint: 'give the URL of a registry, as in npm+https://mirror.example/npm', exit: 'invalid' },
    );
  },
  offers: async (sections, context) => {
    const { resolveVersions } = await import('./resolve.ts');
    return resolveVersions(sections, context);
  },
};
