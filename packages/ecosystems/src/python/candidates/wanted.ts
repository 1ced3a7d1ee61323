import type { HostFiles } from '@holotype/host';
import {
  compareRaw,
  joinRaw,
  type PythonDistribution,
  type PythonPrefix,
  type PythonSection,
  type RawPath,
  textToRaw,
} from '@holotype/model';
import { normalizeName } from '../record.ts';
import { versionKey } from '../wheel/version.ts';

/** A distribution that some index may have, with every place where it is installed. */
export interface WantedDistribution {
  readonly distribution: PythonDistribution;
  /** PEP 503, and as versions are compared. */
  readonly name: string;
  readonly version: string;
  readonly sites: RawPath[];
}

/** Installers whose files are another ecosystem's: what it has in no index of Python. */
const others: ReadonlySet<string> = new Set(['conda', 'debian', 'rpm', 'apk']);

/** Each distribution once for each wheel that it may have come from, in the order of the section. */
export const wantedDistributions = (
  { prefixes }: PythonSection,
  files: HostFiles,
  isOwned: (path: RawPath) => boolean,
): readonly WantedDistribution[] => {
  const wanted = new Map<string, WantedDistribution>();
  for (const prefix of prefixes)
    for (const { path, distributions } of prefix.sites) {
      const site = textToRaw(path);
      for (const distribution of distributions) {
        if (others.has(distribution.installer ?? '')) continue;
        if (mayBeOwned(prefix) && isOwnedThere(files, site, distribution, isOwned)) continue;
        const [name, version] = [normalizeName(distribution.name), versionKey(distribution.version)];
        const { tags, editable, directUrl } = distribution;
        const key = JSON.stringify([name, version, [...tags].sort(compareRaw), editable, directUrl]);
        const known = wanted.get(key);
        if (known) known.sites.push(site);
        else wanted.set(key, { distribution, name, version, sites: [site] });
      }
    }
  return [...wanted.values()];
};

/** Packages of the system lie there alone: where nothing else does, no database has to be read. */
const mayBeOwned = ({ kind }: PythonPrefix): boolean => kind === 'system';

const isOwnedThere = (
  files: HostFiles,
  site: RawPath,
  { name }: PythonDistribution,
  isOwned: (path: RawPath) => boolean,
): boolean =>
  files.list(site).some((entry) => {
    const stem = /^(.+?)-[^-]*(?:-py[\d.]+)?\.(?:dist|egg)-info$/.exec(entry)?.[1];
    if (stem === undefined || normalizeName(stem) !== normalizeName(name)) return false;
    const path = joinRaw(site, entry);
    // A database may list files alone.
    return isOwned(path) || files.list(path).some((file) => isOwned(joinRaw(path, file)));
  });
