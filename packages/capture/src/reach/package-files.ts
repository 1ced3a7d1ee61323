import type { HostFiles } from '@holotype/host';
import type { InstalledPackage, Owner, Owners, Component } from '@holotype/ecosystems';
import { baseOf, because, compareRaw, isOfKernel, joinRaw, parentOf, type RawPath } from '@holotype/model';

interface PackageFilesRequest {
  readonly files: HostFiles;
  readonly owners: Owners;
  readonly packages: readonly InstalledPackage[];
  readonly isShared: (path: RawPath) => boolean;
}

/** What packages brought into each directory, by name. */
const groupByDirectory = ({ owners, packages }: PackageFilesRequest) => {
  const purls = new Set(packages.map(({ purl }) => purl));
  const groups = new Map<RawPath, Map<string, Owner>>();
  for (const [path, owner] of owners.of(purls)) {
    const parent = parentOf(path);
    const group = groups.get(parent);
    if (group) group.set(baseOf(path), owner);
    else groups.set(parent, new Map([[baseOf(path), owner]]));
  }
  return groups;
};

/**
 * Each file of the packages by name; where all that a directory holds is of one package, the directory whole, which says the same in
 * fewer rules. Empty directories are held, other directories of theirs only as far as they lead to something.
 */
export const packageComponents = (request: PackageFilesRequest): Component[] => {
  const { files, packages, isShared } = request;
  const groups = groupByDirectory(request);
  const single = new Map<string, RawPath[]>(packages.map(({ purl }) => [purl, []]));
  /** Directories in which all is of one package. */
  const uniform = new Map<RawPath, string>();
  const isEmptyDirectory = (path: RawPath) =>
    !groups.has(path) && files.list(path).length === 0 && files.lstat(path)?.type === 'directory';
  const isFile = (path: RawPath, { checksum }: Owner) =>
    !groups.has(path) && (checksum !== undefined || files.lstat(path)?.type !== 'directory');
  // What lies deeper comes first.
  for (const [directory, group] of [...groups].sort(([a], [b]) => compareRaw(b, a))) {
    const present = files
      .list(directory)
      .map((name) => ({ path: joinRaw(directory, name), owner: group.get(name) }));
    const owned = present.flatMap(({ path, owner }) =>
      owner ? [{ path, owner, file: isFile(path, owner) }] : [],
    );
    for (const { path, owner, file } of owned)
      if (!file && !isShared(path) && isEmptyDirectory(path)) uniform.set(path, owner.purl);
    const purl = owned[0]?.owner.purl;
    const isUniform = owned.every(
      ({ path, owner, file }) => (file ? owner.purl : uniform.get(path)) === purl,
    );
    if (purl !== undefined && isUniform && owned.length === present.length && !isShared(directory))
      uniform.set(directory, purl);
    else for (const { path, owner, file } of owned) if (file) single.get(owner.purl)?.push(path);
  }
  const whole = new Map<string, RawPath[]>();
  for (const [path, purl] of uniform)
    if (!uniform.has(parentOf(path))) whole.set(purl, [...(whole.get(purl) ?? []), path]);
  return packages.map(({ purl, name }) => ({
    reason: because('package', name),
    isCalled: (called) => called === name,
    path: undefined,
    whole: whole.get(purl) ?? [],
    without: [],
    files: single.get(purl) ?? [],
  }));
};

/** The directories that packages made; those at the root are every system's, and names in them, as of homes, are nobody else's business. */
export const packageDirectories = (
  files: HostFiles,
  owners: Owners,
  packages: readonly InstalledPackage[],
): RawPath[] => {
  const purls = new Set(packages.map(({ purl }) => purl));
  return [...owners.of(purls)]
    .filter(([, { checksum }]) => checksum === undefined)
    .map(([path]) => path)
    .filter((path) => parentOf(path) !== '/' && !isOfKernel(path) && files.lstat(path)?.type === 'directory')
    .sort(compareRaw);
};
