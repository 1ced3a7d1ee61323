import type { HostFiles } from '@holotype/host';
import { parentOf, type RawPath, utf8ToRaw } from '@holotype/model';
import { posix } from 'node:path';
import { parseMetadata } from './probes/python/parse.ts';
import { normalizeName, type Recorded, recordedFiles } from './record.ts';
import { parseRequirement, type Requirement } from './requirement.ts';

export interface Distribution {
  readonly name: string;
  readonly version: string;
  readonly site: RawPath;
  readonly requires: readonly Requirement[];
  /** Names in the site that it put there. */
  readonly tops: ReadonlySet<string>;
  /** Every file that it says it brought; none if it keeps no record. */
  readonly files: ReadonlySet<RawPath>;
  /** Of these files, as its record says. */
  readonly bytes: number;
}

/** Within a prefix: what a record names beyond that is not believed. */
const locate = (site: RawPath, recorded: readonly Recorded[]): ReadonlySet<RawPath> => {
  const prefix = `${parentOf(parentOf(parentOf(site)))}/`;
  return new Set(
    recorded.map(({ path }) => posix.resolve(site, path)).filter((path) => path.startsWith(prefix)),
  );
};

const readDistribution = (files: HostFiles, site: RawPath, name: string): Distribution | undefined => {
  const folder = `${site}/${name}`;
  // Python's own distutils wrote one file instead of a folder; a root that holds what one run touched may have the folder empty.
  const text =
    files.stat(folder)?.type === 'file'
      ? files.text(folder)
      : (files.text(`${folder}/METADATA`) ?? files.text(`${folder}/PKG-INFO`));
  const metadata = parseMetadata(text ?? '');
  if (!metadata) return undefined;
  const recorded = recordedFiles(files.text(`${folder}/RECORD`) ?? '');
  const brought = locate(site, recorded);
  const modules = (files.text(`${folder}/top_level.txt`) ?? '').split('\n').map((line) => line.trim());
  const below = [...brought].flatMap((path) =>
    path.startsWith(`${site}/`) ? [path.slice(site.length + 1).split('/', 1)[0] ?? ''] : [],
  );
  const stated = modules
    .filter((line) => line !== '')
    .flatMap((line) => [utf8ToRaw(line), utf8ToRaw(`${line}.py`)]);
  const tops = new Set([name, ...(brought.size > 0 ? below : stated)]);
  tops.delete('__pycache__');
  return {
    name: metadata.name,
    version: metadata.version,
    site,
    requires: metadata.requires.flatMap((one) => parseRequirement(one) ?? []),
    tops,
    files: brought,
    bytes: recorded.reduce((sum, { size }) => sum + size, 0),
  };
};

export interface Site {
  readonly distributions: readonly Distribution[];
  readonly byName: ReadonlyMap<string, Distribution>;
  /** Who put a name into the site; several share a namespace. */
  readonly byTop: ReadonlyMap<string, readonly Distribution[]>;
}

export const readSite = (files: HostFiles, site: RawPath): Site => {
  const distributions: Distribution[] = [];
  const byName = new Map<string, Distribution>();
  const byTop = new Map<string, Distribution[]>();
  for (const name of files.list(site)) {
    if (!/\.(?:dist|egg)-info$/.test(name)) continue;
    const distribution = readDistribution(files, site, name);
    if (!distribution) continue;
    distributions.push(distribution);
    byName.set(normalizeName(distribution.name), distribution);
    for (const top of distribution.tops) byTop.set(top, [...(byTop.get(top) ?? []), distribution]);
  }
  return { distributions, byName, byTop };
};

const readers = new WeakMap<HostFiles, (site: RawPath) => Site>();

/** Reads each folder of distributions once, for whoever asks of the same files. */
export const siteReader = (files: HostFiles): ((site: RawPath) => Site) => {
  const known = new Map<RawPath, Site>();
  const read = (path: RawPath) => {
    const site = known.get(path) ?? readSite(files, path);
    known.set(path, site);
    return site;
  };
  const reader = readers.get(files) ?? read;
  readers.set(files, reader);
  return reader;
};
