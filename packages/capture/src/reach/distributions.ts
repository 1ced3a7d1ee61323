import type { HostFiles } from '@holotype/host';
import { compareRaw, type RawPath, rawToText } from '@holotype/model';
import type { Piece } from './piece.ts';
import { type Distribution, readSite, type Site } from './python-site.ts';

/** What every start of Python reads, and what looking for plugins reads, of all distributions: it says nothing about use. */
const isBookkeeping = (top: string) => /\.(?:dist-info|egg-info|pth|egg-link)$/.test(top);

interface DistributionRequest {
  readonly files: HostFiles;
  /** By the folder of distributions that they lie in; bytecode as its source. */
  readonly touched: ReadonlyMap<RawPath, readonly RawPath[]>;
  readonly isOwned: (path: RawPath) => boolean;
}

const topOf = (site: RawPath, path: RawPath) => path.slice(site.length + 1).split('/', 1)[0] ?? '';

const toPiece = (
  request: DistributionRequest,
  sites: ReadonlyMap<RawPath, Site>,
  one: Distribution,
): Piece => {
  const { site } = one;
  const isOwn = (top: string) =>
    sites.get(site)?.byTop.get(top)?.length === 1 && !request.isOwned(`${site}/${top}`);
  const whole = [...one.tops].filter(isOwn).sort(compareRaw);
  const ofWhole = new Set(whole);
  const rest = [...one.files].filter(
    (path) => !path.startsWith(`${site}/`) || !ofWhole.has(topOf(site, path)),
  );
  return {
    name: `distribution ${one.name} ${one.version}`,
    path: undefined,
    whole: whole.map((top) => `${site}/${top}`).filter((path) => request.files.lstat(path)),
    without: [],
    files: rest.filter((path) => request.files.lstat(path)).sort(compareRaw),
  };
};

/** An egg is a distribution in a folder of its own. */
const eggPiece = (path: RawPath, top: string): Piece => ({
  name: `distribution ${rawToText(top)}`,
  path,
  whole: [path],
  without: [],
  files: [],
});

/** The distributions that were used, and what they require of what is installed. */
export const distributionPieces = (request: DistributionRequest): Piece[] => {
  const sites = new Map(
    [...request.touched.keys()]
      .sort(compareRaw)
      .map((site) => [site, readSite(request.files, site)] as const),
  );
  const pending: Distribution[] = [];
  const eggs = new Map<RawPath, Piece>();
  for (const [site, paths] of request.touched) {
    for (const path of paths) {
      const top = topOf(site, path);
      if (isBookkeeping(top)) continue;
      if (top.endsWith('.egg')) eggs.set(`${site}/${top}`, eggPiece(`${site}/${top}`, top));
      const claims = sites.get(site)?.byTop.get(top) ?? [];
      pending.push(...(claims.length > 1 ? claims.filter(({ files }) => files.has(path)) : claims));
    }
  }
  const used = new Set<Distribution>();
  const lookUp = (name: string, first: RawPath) =>
    sites.get(first)?.byName.get(name) ??
    [...sites.values()].find(({ byName }) => byName.has(name))?.byName.get(name);
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (used.has(one)) continue;
    used.add(one);
    for (const name of one.requires) pending.push(...[lookUp(name, one.site) ?? []].flat());
  }
  return [...eggs.values(), ...[...used].map((one) => toPiece(request, sites, one))];
};
