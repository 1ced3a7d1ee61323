import type { HostFiles } from '@holotype/host';
import type { RawPath, Sections } from '@holotype/model';
import { escapeName, isModule, isVersion, unescapeName } from '../module/name.ts';
import { parseSums, sumKey } from '../module/sum.ts';

/** One version of a module, and every directory that it lies in: its files, or the zip that they come from. */
export interface InstalledModule {
  readonly name: string;
  readonly version: string;
  readonly directories: Set<RawPath>;
  /** `h1:…` of its content, as go.sum or the module cache states it. */
  readonly sum: string | undefined;
}

export interface ModuleSearch {
  readonly paths: Iterable<RawPath>;
  readonly files: HostFiles;
  readonly sections: Sections;
  /** The purl of the package that a database lists a path for. */
  readonly ownerOf: (path: RawPath) => string | undefined;
}

interface Place {
  readonly escaped: string;
  readonly version: string;
  readonly directory: RawPath;
  /** Of the module cache; undefined: it lies in none. */
  readonly cache: RawPath | undefined;
}

/** What module caches hold, and Go itself where no package of a distribution brought it. */
export const installedModules = (search: ModuleSearch): readonly InstalledModule[] => {
  const { files } = search;
  const found = new Map<string, InstalledModule & { readonly directories: Set<RawPath> }>();
  const sums = sumReader(files);
  const places = new Map<RawPath, Place>();
  const goSums: RawPath[] = [];
  const cachePlace = placeFinder(files);
  for (const path of search.paths) {
    const place = cachePlace(path) ?? toolchainPlace(path, search, places);
    if (place) places.set(`${place.directory}\0${place.version}`, place);
    else if (/\/go(?:\.work)?\.sum$/.test(path)) goSums.push(path);
  }
  for (const path of goSums) sums.add(path);
  for (const { escaped, version: written, directory, cache } of places.values()) {
    const [name, version] = [unescapeName(escaped), unescapeName(written)];
    if (name === undefined || version === undefined || !isModule(name) || !isVersion(version)) continue;
    const known = found.get(sumKey(name, version));
    if (known) known.directories.add(directory);
    else {
      const sum = sums.of(name, version, cache);
      found.set(sumKey(name, version), { name, version, directories: new Set([directory]), sum });
    }
  }
  return [...found.values()];
};

/** In `CACHE/MODULE@VERSION/…` or `CACHE/cache/download/MODULE/@v/VERSION.zip`. */
const placeFinder = (files: HostFiles) => {
  const caches = new Map<RawPath, boolean>();
  /** `GOPATH/pkg/mod`, or what holds the downloads of one that lies elsewhere. */
  const isCache = (directory: RawPath): boolean => {
    const known = caches.get(directory);
    if (known !== undefined) return known;
    const found = directory.endsWith('/pkg/mod') || files.lstat(`${directory}/cache/download`) !== undefined;
    caches.set(directory, found);
    return found;
  };
  return (path: RawPath): Place | undefined => {
    const zip = /^(.+?)\/cache\/download\/(.+)\/@v\/([^/]+)\.zip$/.exec(path);
    if (zip) {
      const [, cache, escaped = '', version = ''] = zip;
      return { escaped, version, cache, directory: path.slice(0, path.lastIndexOf('/')) };
    }
    const [directory, above = '', version = ''] = /^([^@]+)@(v\d[^/]*)(?=\/)/.exec(path) ?? [];
    if (directory === undefined) return undefined;
    for (let at = above.lastIndexOf('/'); at > 0; at = above.lastIndexOf('/', at - 1)) {
      const cache = above.slice(0, at);
      if (isCache(cache)) return { escaped: above.slice(at + 1), version, cache, directory };
    }
    return undefined;
  };
};

/** As Go calls them. */
const architectures: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  i686: '386',
  armv7l: 'armv6l',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
};

/** Go is a module too: `golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64`. */
const toolchainPlace = (
  path: RawPath,
  { files, sections, ownerOf }: ModuleSearch,
  places: ReadonlyMap<RawPath, Place>,
): Place | undefined => {
  const directory = /^(.+)\/(?:VERSION|bin\/go)$/.exec(path)?.[1];
  const architecture = architectures[sections.os?.architecture ?? ''];
  if (directory === undefined || architecture === undefined) return undefined;
  const release = /^go\d[\w.]*/.exec(files.text(`${directory}/VERSION`, 4096) ?? '')?.[0];
  if (release === undefined || !files.lstat(`${directory}/bin/go`)) return undefined;
  const version = `v0.0.1-${release}.linux-${architecture}`;
  if (places.has(`${directory}\0${version}`) || ownerOf(`${directory}/bin/go`) !== undefined)
    return undefined;
  return { escaped: 'golang.org/toolchain', version, directory, cache: undefined };
};

/** Of the go.sum of whoever asked for a module, else of the cache. */
const sumReader = (files: HostFiles) => {
  const told = new Map<string, string>();
  return {
    add: (path: RawPath) => {
      for (const [key, sum] of parseSums(files.text(path) ?? '')) if (!told.has(key)) told.set(key, sum);
    },
    of: (name: string, version: string, cache: RawPath | undefined): string | undefined => {
      const known = told.get(sumKey(name, version));
      if (known !== undefined || cache === undefined) return known;
      const noted = `${cache}/cache/download/${escapeName(name)}/@v/${escapeName(version)}.ziphash`;
      return /^h1:[A-Za-z0-9+/]{43}=$/.exec((files.text(noted, 4096) ?? '').trim())?.[0];
    },
  };
};
