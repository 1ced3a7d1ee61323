import { isWithin, type RawPath, textToRaw } from '@holotype/model';
import { toBelonging } from '../belonging.ts';
import type { Belonging, BelongingsRequest } from '../ecosystem.ts';
import { parsePurl } from '../reading/purl.ts';
import { normalizeName } from './record.ts';
import { type Distribution, type Site, siteReader } from './site.ts';
import { versionKey } from './wheel/version.ts';

/** Python distributions: by the records of both sides, for a file of one may be none of the other. */
export const belongings = ({
  manifest,
  sourceOf,
  answered,
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
  const answeredAs = new Map(
    [...answered].flatMap((purl) => {
      const one = parsePurl('pypi', purl);
      return one ? [[keyOf(one.name, one.version), purl] as const] : [];
    }),
  );
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
    const purl =
      (folder === undefined ? undefined : sourceOf(`${found.site}/${folder}/METADATA`)) ??
      answeredAs.get(keyOf(found.name, found.version));
    return {
      ...(purl !== undefined && { purl }),
      ...toBelonging(found.name, version(site.distributions), version(byName.values()), byName.size > 0),
    };
  };
};

const keyOf = (name: string, version: string): string => `${normalizeName(name)} ${versionKey(version)}`;

/** What an installer adds to the folder of a distribution belongs to whoever publishes the rest of it. */
const byRecord = (path: RawPath, sourceOf: BelongingsRequest['sourceOf']): Belonging | undefined => {
  const [, folder = '', name = ''] = /^(.*\/([^/]+?)-[^/]*\.dist-info)\//.exec(path) ?? [];
  const purl = folder === '' ? undefined : sourceOf(`${folder}/METADATA`);
  return purl === undefined ? undefined : { name, purl };
};
