import type { HostFiles } from '@holotype/host';
import { parentOf, type RawPath, utf8ToRaw } from '@holotype/model';
import { posix } from 'node:path';
import { parseMetadata } from '../probes/python/parse.ts';
import { normalizeName, recordedPaths, requiredName } from './python-record.ts';

export interface Distribution {
  readonly name: string;
  readonly version: string;
  readonly site: RawPath;
  /** Normalized names, no extras. */
  readonly requires: readonly string[];
  /** Names in the site that it put there. */
  readonly tops: ReadonlySet<string>;
  /** Every file that it says it brought; none if it keeps no record. */
  readonly files: ReadonlySet<RawPath>;
}

/** Within a prefix: what a record names beyond that is not believed. */
const locate = (site: RawPath, recorded: readonly RawPath[]): ReadonlySet<RawPath> => {
  const prefix = `${parentOf(parentOf(parentOf(site)))}/`;
  return new Set(recorded.map((path) => posix.resolve(site, path)).filter((path) => path.startsWith(prefix)));
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
  const brought = locate(site, recordedPaths(files.text(`${folder}/RECORD`) ?? ''));
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
    requires: metadata.requires.flatMap((one) => requiredName(one) ?? []),
    tops,
    files: brought,
  };
};

export interface Site {
  readonly byName: ReadonlyMap<string, Distribution>;
  /** Who put a name into the site; several share a namespace. */
  readonly byTop: ReadonlyMap<string, readonly Distribution[]>;
}

export const readSite = (files: HostFiles, site: RawPath): Site => {
  const byName = new Map<string, Distribution>();
  const byTop = new Map<string, Distribution[]>();
  for (const name of files.list(site)) {
    if (!/\.(?:dist|egg)-info$/.test(name)) continue;
    const distribution = readDistribution(files, site, name);
    if (!distribution) continue;
    byName.set(normalizeName(distribution.name), distribution);
    for (const top of distribution.tops) byTop.set(top, [...(byTop.get(top) ?? []), distribution]);
  }
  return { byName, byTop };
};
