import type { CandidateFinder } from '../candidates.ts';
import { checkIndex } from '../reading/ask-index.ts';

/** Crates, from the indexes that the captured machine's and this machine's cargo asks; what rustup laid down, by its manifest. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'cargo',
  checkMirror: (text) => {
    checkIndex(text, 'cargo', 'index', 'sparse index, as in cargo+https://mirror.example/index');
  },
  offers: async (_, context) => {
    const [{ resolveCrates }, { resolveComponents }] = await Promise.all([
      import('./crates/resolve.ts'),
      import('./components/resolve.ts'),
    ]);
    return [...resolveComponents(context), ...(await resolveCrates(context))];
  },
};
