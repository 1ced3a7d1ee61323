import { isWithin, type RawPath, textToRaw } from '@holotype/model';
import { toBelonging } from '../belonging.ts';
import type { Belonging, BelongingsRequest } from '../ecosystem.ts';
import { type Distribution, type Site, siteReader } from './site.ts';

/** Python distributions: by the records of both sides, for a file of one may be none of the other. */
export const belongings = ({
  manifest,
  sourceOf,
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
    if (!found) return byRecord(path, sourceOf);
    const version = (all: Iterable<Pick<Distribution, 'name' | 'version'>>) =>
      [...all].find(({ name }) => name === found.name)?.version;
    const { byName } = site.here;
    const folder = [...found.tops].find((top) => top.endsWith('.dist-info'));
    const purl = folder === undefined ? undefined : sourceOf(`${found.site}/${folder}/METADATA`);
    return {
      ...(purl !== undefined && { purl }),
      ...toBelonging(found.name, version(site.distributions), version(byName.values()), byName.size > 0),
    };
  };
};

/** What an installer adds to the folder of a distribution belongs to whoever publishes the rest of it. */
const byRecord = (path: RawPath, sourceOf: BelongingsRequest['sourceOf']): Belonging | undefined => {
  const [, folder = '', name = ''] = /^(.*\/([^/]+?)-[^/]*\.dist-info)\//.exec(path) ?? [];
  const purl = folder === '' ? undefined : sourceOf(`${folder}/METADATA`);
  return purl === undefined ? undefined : { name, purl };
};
