import type { CandidateFinder } from '../../candidates.ts';
import { checkIndex } from '../../reading/ask-index.ts';

/** Gems, from the servers that the captured machine's and this machine's RubyGems and Bundler ask. */
export const candidates: CandidateFinder = {
  mirrorPrefix: 'gem',
  checkMirror: (text) => {
    checkIndex(text, 'gem', 'server', 'server of gems, as in gem+https://mirror.example/rubygems');
  },
  offers: async (_, context) => {
    const { resolveGems } = await import('./resolve.ts');
    return resolveGems(context);
  },
};
