import type { CandidateFinder } from '../candidates.ts';
import { checkIndex } from '../reading/ask-index.ts';

/** Jars, from the repositories that the captured machine's and this machine's Maven asks. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'maven',
  checkMirror: (text) => {
    checkIndex(text, 'maven', 'repository', 'repository, as in maven+https://mirror.example/maven2');
  },
  offers: async (_, context) => {
    const { resolveJars } = await import('./jars/resolve.ts');
    return resolveJars(context);
  },
};
