import type { CandidateFinder } from '../../candidates.ts';
import { checkIndex } from '../../reading/ask-index.ts';

/** Zips of modules, from the proxies that the captured machine's and this machine's Go asks. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'go',
  checkMirror: (text) => {
    checkIndex(text, 'go', 'proxy', 'module proxy, as in go+https://mirror.example/go');
  },
  offers: async (sections, context) => {
    const { resolveModules } = await import('./resolve.ts');
    return resolveModules(sections, context);
  },
};
