import type { CandidateFinder } from '../../candidates.ts';
import { checkIndex } from '../../reading/ask-index.ts';

/** Packages of channels, as the records of prefixes name them. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'conda',
  checkMirror: (text) => {
    checkIndex(
      text,
      'conda',
      'place of channels',
      'place of channels, as in conda+https://mirror.example/conda',
    );
  },
  offers: async (_, context) => {
    const { resolveRecords } = await import('./resolve.ts');
    return resolveRecords(context);
  },
};
