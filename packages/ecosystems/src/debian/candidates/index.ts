import { atOnce } from '@holotype/host';
import type { DpkgPackage } from '@holotype/model';
import type { Candidate, PackageOffer, CandidateFinder } from '../../candidates.ts';
import { field } from '../../reading/field.ts';
import { rulesFor } from '../deb/rules-for.ts';
import { wheelsOf } from '../deb/wheels.ts';
import { takeCached } from './apt-cache.ts';
import { type Archive, planArchives } from './archives.ts';
import { asStated } from './as-stated.ts';
import { readLocalIndex } from './local-indexes.ts';
import type { Look } from './look.ts';
import { parseMirror } from './mirrors.ts';
import { findCandidates, maxUrls, notFound } from './offers.ts';
import { beside } from './pool.ts';
import { fetchIndexes } from './remote-indexes.ts';
import { architecturesOf, elsewhere, namesOf, type Search } from './search.ts';
import { searchMirrors } from './search-mirrors.ts';

/** All at once: most of the time another program looks at signatures. */
const readLocal = async ({ context, dpkg, apt }: Search): Promise<Look[]> =>
  atOnce(
    dpkg.indexes,
    Infinity,
    (index) => {
      context.report?.(`reading ${index.file}`);
      return readLocalIndex(context, apt, index, namesOf(dpkg.packages));
    },
    context.signal,
  );

const fetchAll = async (search: Search, missing: readonly DpkgPackage[]): Promise<Look[]> => {
  const { context, apt } = search;
  const archives = planArchives(context.host, apt, architecturesOf(search));
  const names = namesOf(missing);
  const fetch = (archive: Archive, signal: AbortSignal) =>
    fetchIndexes({ ...context, signal }, apt, archive, names);
  return (await atOnce(archives, Infinity, fetch, context.signal)).flat();
};

const resolve = async (search: Search): Promise<readonly PackageOffer[]> => {
  const { packages } = search.dpkg;
  const candidates = new Map<DpkgPackage, readonly Candidate[]>();
  const missing = () => packages.filter((found) => !candidates.has(found));
  const take = (find: (found: DpkgPackage) => readonly Candidate[] | Candidate | undefined) => {
    for (const found of missing()) {
      const all = [find(found) ?? []].flat();
      if (all.length > 0) candidates.set(found, all);
    }
  };
  const among = (looks: readonly Look[]) => (found: DpkgPackage) =>
    findCandidates(found, looks, elsewhere(search, found));

  const local = await readLocal(search);
  take(among(local));
  take((found) => asStated(search, found, local));
  const remote = missing().length > 0 ? await fetchAll(search, missing()) : [];
  take(among(remote));
  const mirrored = missing().length > 0 ? await searchMirrors(search, missing()) : undefined;
  if (mirrored) {
    take(among(mirrored.looks));
    take((found) => {
      const guess = mirrored.guess(found);
      const more = guess && beside(found, [...local, ...remote, ...mirrored.looks], packages);
      return more ? { ...guess, urls: [...guess.urls, ...more.urls].slice(0, maxUrls) } : guess;
    });
  }

  takeCached(search.context.host, search.context.store, candidates);
  const fetched = [...remote, ...(mirrored?.looks ?? [])];
  const besides = missing().map((found) => [found, beside(found, [...local, ...fetched], packages)] as const);
  const perhaps = new Map(besides);
  return packages.map((found) => {
    const { purl, name, architecture, version } = found;
    const [candidate, ...others] = candidates.get(found) ?? [];
    const offer = candidate
      ? ({ kind: 'candidate', candidate, ...(others.length > 0 && { others }) } as const)
      : { ...notFound(found, fetched), ...field('perhaps', perhaps.get(found)) };
    const { files } = search.context.host;
    const isSource = wheelsOf(name, files).length > 0;
    return { purl, name, architecture, version, rules: rulesFor(name, files), isSource, offer };
  });
};

/** Debian packages: apt's own indexes in the captured root, then those of its sources, then the user's mirrors, then pools without an index. */
export const candidates: CandidateFinder = {
  checkMirror: (text) => {
    parseMirror(text);
  },
  offers: async (sections, context) => {
    const mirrors = context.mirrors.map(parseMirror);
    if (!sections.dpkg) return [];
    const apt = sections.apt ?? { sources: [], keyrings: [] };
    const components = [...new Set([...apt.sources.flatMap((source) => source.components), 'main'])];
    return resolve({ context, dpkg: sections.dpkg, apt, mirrors, components });
  },
};
