import { joinRaw, type Sections, textToRaw } from '@holotype/model';
import type { CutSectionsRequest } from '../cut.ts';
import { normalizeName } from './record.ts';
import { siteReader } from './site.ts';

/** Interpreters, and distributions of which something is held. */
export const cutSections = ({
  files,
  sections: { python },
  holdings,
}: CutSectionsRequest): Pick<Sections, 'python'> => {
  if (!python) return {};
  const readSite = siteReader(files);
  const prefixes = python.prefixes.map((prefix) => ({
    ...prefix,
    interpreters: prefix.interpreters.filter(({ library }) => holdings.reaches(textToRaw(library))),
    sites: prefix.sites.flatMap(({ path, distributions }) => {
      const site = textToRaw(path);
      if (!holdings.reaches(site)) return [];
      const { byName } = readSite(site);
      const isHeld = (name: string) => {
        const tops = byName.get(normalizeName(name))?.tops ?? [];
        return [...tops].some((top) => holdings.reaches(joinRaw(site, top)));
      };
      return [{ path, distributions: distributions.filter(({ name }) => isHeld(name)) }];
    }),
  }));
  return {
    python: {
      prefixes: prefixes.filter(({ interpreters, sites }) => interpreters.length + sites.length > 0),
    },
  };
};
