import type { HostFiles } from '@holotype/host';
import { because, compareRaw, joinRaw, type RawPath, rawToText } from '@holotype/model';
import type { Collected, Collection, CollectionRequest, FolderRest } from '../collection.ts';
import type { Component } from '../component.ts';
import { normalizeName } from './record.ts';
import { type Distribution, type Site, siteReader } from './site.ts';

/** What every start of Python reads, and what looking for plugins reads, of all distributions: it says nothing about use. */
const isBookkeeping = (top: string) => /\.(?:dist-info|egg-info|pth|egg-link)$/.test(top);

const topOf = (site: RawPath, path: RawPath) => path.slice(site.length + 1).split('/', 1)[0] ?? '';

const toComponent = (
  request: CollectionRequest,
  sites: ReadonlyMap<RawPath, Site>,
  one: Distribution,
): Component => {
  const { site } = one;
  const isOwn = (top: string) =>
    sites.get(site)?.byTop.get(top)?.length === 1 && !request.isOwned(`${site}/${top}`);
  const whole = [...one.tops].filter(isOwn).sort(compareRaw);
  const ofWhole = new Set(whole);
  const rest = [...one.files].filter(
    (path) => !path.startsWith(`${site}/`) || !ofWhole.has(topOf(site, path)),
  );
  return {
    reason: because('distribution', `${one.name} ${one.version}`),
    isCalled: (name) => normalizeName(name) === normalizeName(one.name),
    path: undefined,
    whole: whole.map((top) => `${site}/${top}`).filter((path) => request.files.lstat(path)),
    without: [],
    files: rest.filter((path) => request.files.lstat(path)).sort(compareRaw),
  };
};

/** An egg is a distribution in a folder of its own. */
const eggComponent = (path: RawPath, top: string): Component => ({
  reason: because('distribution', rawToText(top)),
  path,
  whole: [path],
  without: [],
  files: [],
});

/** Those of which something was touched, and what they require of what is installed, for the extras that are asked of them. */
const closeOverRequired = (
  sites: ReadonlyMap<RawPath, Site>,
  touched: readonly Distribution[],
): ReadonlySet<Distribution> => {
  const lookUp = (name: string, first: RawPath) =>
    sites.get(first)?.byName.get(name) ??
    [...sites.values()].find(({ byName }) => byName.has(name))?.byName.get(name);
  const used = new Map<Distribution, Set<string>>();
  const pending = touched.map((one) => ({ one, extra: '' }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { one, extra } = next;
    const extras = used.get(one) ?? new Set<string>();
    if (extras.has(extra)) continue;
    used.set(one, extras.add(extra));
    for (const { name, extras: asked, holds } of one.requires) {
      const found = holds(extra) ? lookUp(name, one.site) : undefined;
      if (found) for (const wanted of ['', ...asked]) pending.push({ one: found, extra: wanted });
    }
  }
  return new Set(used.keys());
};

const restOf = (
  files: HostFiles,
  path: RawPath,
  { distributions, byTop }: Site,
  used: ReadonlySet<Distribution>,
): FolderRest => {
  const unused = distributions.filter((one) => !used.has(one));
  const ofUsed = new Set([...used].flatMap((one) => [...one.files]));
  return {
    unused,
    loose: files
      .list(path)
      .filter((name) => !byTop.has(name) && !name.endsWith('.egg'))
      .map((name) => joinRaw(path, name)),
    outside: unused.flatMap((one) =>
      [...one.files].filter((file) => !file.startsWith(`${path}/`) && !ofUsed.has(file)),
    ),
  };
};

/** The distributions that were used, and what they require of what is installed. */
const findDistributions = (request: CollectionRequest): Collected => {
  const { files } = request;
  const readSite = siteReader(files);
  const also = new Set(request.also.map(normalizeName));
  const folders = new Set([...request.touched.keys(), ...request.folders]);
  const sites = new Map([...folders].sort(compareRaw).map((site) => [site, readSite(site)] as const));
  const touched: Distribution[] = [];
  const eggs = new Map<RawPath, Component>();
  for (const [site, paths] of request.touched) {
    for (const path of paths) {
      const top = topOf(site, path);
      if (isBookkeeping(top)) continue;
      if (top.endsWith('.egg')) eggs.set(`${site}/${top}`, eggComponent(`${site}/${top}`, top));
      const claims = sites.get(site)?.byTop.get(top) ?? [];
      touched.push(...(claims.length > 1 ? claims.filter(({ files: own }) => own.has(path)) : claims));
    }
  }
  for (const path of request.folders)
    for (const [name, one] of sites.get(path)?.byName ?? []) if (also.has(name)) touched.push(one);
  const used = closeOverRequired(sites, touched);
  const rests = request.folders.flatMap((path): [RawPath, FolderRest][] => {
    const site = sites.get(path);
    return site ? [[path, restOf(files, path, site, used)]] : [];
  });
  return {
    components: [...eggs.values(), ...[...used].map((one) => toComponent(request, sites, one))],
    rests: new Map(rests),
  };
};

/** Distributions as pip and its kin lay them into one folder, each known by its own metadata. */
export const distributions: Collection = {
  folders: new Set(['site-packages', 'dist-packages']),
  complete: findDistributions,
};
