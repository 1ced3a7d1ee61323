import { type CapsuleReader, loadMap } from '@holotype/capsule';
import { type Distribution, readSite, type Site } from '@holotype/capture';
import { type HostFiles, openRoot } from '@holotype/host';
import { type Entry, isWithin, type Manifest, type RawPath, textToRaw, toScope } from '@holotype/model';

/** What a path belongs to. */
export interface Owner {
  readonly name: string;
  /** The versions in the capsule and in the root, where they are not the same. */
  readonly versions?: { readonly there: string; readonly here: string };
}

/** A root without any record of its packages says nothing of their versions. */
const withVersions = (
  name: string,
  there: string | undefined,
  here: string | undefined,
  isRecorded: boolean,
): Owner =>
  there === here || !isRecorded
    ? { name }
    : { name, versions: { there: there ?? 'none', here: here ?? 'none' } };

const debianVersions = (files: HostFiles): ReadonlyMap<string, string> =>
  new Map(
    (files.text('/var/lib/dpkg/status') ?? '').split('\n\n').flatMap((stanza) => {
      const field = (name: string) => new RegExp(`^${name}: *(\\S+)`, 'm').exec(stanza)?.[1];
      const [name, version] = [field('Package'), field('Version')];
      return name === undefined || version === undefined ? [] : [[name, version] as const];
    }),
  );

/** Debian packages: by the source of the content, else by why the path is held. */
const debianOwners = async (reader: CapsuleReader, tree: readonly Entry[], root: HostFiles) => {
  const { lock, manifest } = reader;
  const scope = toScope(manifest.scope.rules);
  const there = new Map(manifest.sections.dpkg?.packages.map(({ name, version }) => [name, version]));
  const here = debianVersions(root);
  const packages = new Map<RawPath, string>();
  for (const run of lock ? await loadMap(reader, lock, tree) : []) {
    const purl = run.source === 'artifact' ? lock?.artifacts[run.index]?.purl : undefined;
    const name = /^pkg:deb\/[^/]+\/([^@]+)@/.exec(purl ?? '')?.[1];
    for (const entry of name === undefined ? [] : run.entries) {
      const path = tree[entry]?.path;
      if (path !== undefined) packages.set(path, decodeURIComponent(name ?? ''));
    }
  }
  return (path: RawPath): Owner => {
    const { reason } = scope.ruleFor(path);
    const name = packages.get(path) ?? /^package (\S+)$/.exec(reason)?.[1];
    return name === undefined
      ? { name: reason }
      : withVersions(`package ${name}`, there.get(name), here.get(name), here.size > 0);
  };
};

/** Python distributions: by the records of both sides, for a file of one may be none of the other. */
const pythonOwners = (manifest: Manifest, captured: HostFiles, root: HostFiles) => {
  const sites = (manifest.sections.python?.prefixes ?? [])
    .flatMap((prefix) => prefix.sites)
    .map(({ path, distributions }) => {
      const place = textToRaw(path);
      return { place, distributions, there: readSite(captured, place), here: readSite(root, place) };
    });
  const find = ({ byTop }: Site, place: RawPath, path: RawPath): Distribution | undefined => {
    const candidates = byTop.get(path.slice(place.length + 1).split('/', 1)[0] ?? '') ?? [];
    return candidates.find(({ files }) => files.has(path)) ?? candidates[0];
  };
  return (path: RawPath): Owner | undefined => {
    const site = sites.find(({ place }) => path !== place && isWithin(path, place));
    const found = site && (find(site.there, site.place, path) ?? find(site.here, site.place, path));
    if (!found) return undefined;
    const version = (all: Iterable<Pick<Distribution, 'name' | 'version'>>) =>
      [...all].find(({ name }) => name === found.name)?.version;
    const { byName } = site.here;
    return withVersions(found.name, version(site.distributions), version(byName.values()), byName.size > 0);
  };
};

/** Names what paths belong to, in the root `captured`, which is as in the capsule, and in `root`, which may have changed. */
export const readOwners = async (
  reader: CapsuleReader,
  tree: readonly Entry[],
  captured: RawPath,
  root: RawPath,
): Promise<(path: RawPath) => Owner> => {
  const [before, now] = [openRoot(captured).files, openRoot(root).files];
  const python = pythonOwners(reader.manifest, before, now);
  const debian = await debianOwners(reader, tree, now);
  return (path) => python(path) ?? debian(path);
};
