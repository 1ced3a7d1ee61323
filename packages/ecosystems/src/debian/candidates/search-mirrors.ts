import type { DpkgPackage } from '@holotype/model';
import type { Candidate } from '../../candidates.ts';
import { planMirror } from './archives.ts';
import type { Look } from './look.ts';
import { expandTemplate, guessPoolUrls } from './mirrors.ts';
import { maxUrls } from './offers.ts';
import { fetchIndexes } from './remote-indexes.ts';
import { architecturesOf, namesOf, type Search } from './search.ts';

export interface MirrorSearch {
  readonly looks: readonly Look[];
  /** Where the mirrors would have a package by its name, if they have it; nothing vouches for what is there. */
  readonly guess: (found: DpkgPackage) => Candidate | undefined;
}

/** A base with `dists/` is an archive like the machine's own; at one without, and by templates, packages are looked for by name. */
export const searchMirrors = async (
  search: Search,
  missing: readonly DpkgPackage[],
): Promise<MirrorSearch> => {
  const { context, apt, components } = search;
  const looks: Look[] = [];
  const guesses: ((found: DpkgPackage) => string[])[] = [];
  for (const { kind, text } of search.mirrors) {
    if (kind === 'template') {
      guesses.push((found) => expandTemplate(text, found, components));
      continue;
    }
    const seen: Look[] = [];
    for (const archive of planMirror(context.host, apt, architecturesOf(search), text)) {
      seen.push(...(await fetchIndexes(context, apt, archive, namesOf(missing))));
    }
    if (seen.every((one) => one.kind === 'unread' && one.absent)) {
      guesses.push((found) => guessPoolUrls(text, found, components));
    } else {
      looks.push(...seen);
    }
  }
  return {
    looks,
    guess: ({ purl, ...rest }) => {
      const urls = [...new Set(guesses.flatMap((use) => use({ purl, ...rest })))].slice(0, maxUrls);
      if (urls.length === 0) return undefined;
      const evidence = 'no index names it; looked for by name at the mirrors given';
      const unknown = { sha256: undefined, lasting: true, size: undefined } as const;
      return { purl, format: 'deb', ...unknown, urls, index: 'none', evidence };
    },
  };
};
