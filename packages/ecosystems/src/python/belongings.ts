import { isWithin, type RawPath, textToRaw } from '@holotype/model';
import { toBelonging } from '../belonging.ts';
import type { Belonging, BelongingsRequest } from '../ecosystem.ts';
import { type Distribution, type Site, siteReader } from './site.ts';

/** Python distributions: by the records of both sides, for a file of one may be none of the other. */
export const belongings = ({
  manifest,
  captured,
  changed,
}: BelongingsRequest): ((path: RawPath) => Belonging | undefined) => {
  const [readCaptured, readChanged] = [siteReader(captured), siteReader(changed)];
  const sites = (manifest.sections.python?.prefixes ?? [])
    .flatMap((prefix) => prefix.sites)
    .map(({ path, distributions }) => {
      const place = textToRaw(path);
      return { place, distributions, there: readCaptured(place), here: readChanged(place) };
    });
  const find = ({ byTop }: Site, place: RawPath, path: RawPath): Distribution | undefined => {
    const candidates = byTop.get(path.slice(place.length + 1).split('/', 1)[0] ?? '') ?? [];
    return candidates.find(({ files }) => files.has(path)) ?? candidates[0];
  };
  return (path) => {
    const site = sites.find(({ place }) => path !== place && isWithin(path, place));
    const found = site && (find(site.there, site.place, path) ?? find(site.here, site.place, path));
    if (!found) return undefined;
    const version = (all: Iterable<Pick<Distribution, 'name' | 'version'>>) =>
      [...all].find(({ name }) => name === found.name)?.version;
    const { byName } = site.here;
    return toBelonging(found.name, version(site.distributions), version(byName.values()), byName.size > 0);
  };
};
