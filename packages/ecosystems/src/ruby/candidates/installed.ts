import type { HostFiles } from '@holotype/host';
import { parentOf, type RawPath, rawToText } from '@holotype/model';
import { fullName, type GemName, parseFullName } from '../gem/name.ts';
import { directoryOf, gemFinder, recordedGem } from '../gem/places.ts';

/** A gem, and every directory that it lies in: its files, or the file that they come from. */
export interface InstalledGem {
  readonly gem: GemName;
  readonly directories: Set<RawPath>;
  /** Where its file may lie as it is. */
  readonly packed: Set<RawPath>;
}
interface Found {
  readonly gems: readonly InstalledGem[];
  /** Bundler's lock files of projects. */
  readonly locks: readonly RawPath[];
}

interface Place {
  readonly gem: GemName;
  readonly directory: RawPath;
  readonly packed: RawPath;
}

/** Gems of which a directory of gems, or a project's `vendor/cache`, has something; none that a distribution packages. */
export const installedGems = (
  paths: Iterable<RawPath>,
  files: HostFiles,
  ownerOf: (path: RawPath) => string | undefined,
): Found => {
  const find = gemFinder(files);
  const byDirectory = new Map<RawPath, Place>();
  const locks: RawPath[] = [];
  for (const path of paths) {
    const place = unpacked(path, find) ?? recorded(path, files) ?? packed(path, files);
    if (place) {
      if (!byDirectory.has(`${place.directory}\0${place.packed}`) && !isPackaged(place, path, ownerOf))
        byDirectory.set(`${place.directory}\0${place.packed}`, place);
    } else if (/\/(?:Gemfile|gems)\.(?:lock|locked)$/.test(path)) locks.push(path);
  }
  const found = new Map<string, InstalledGem>();
  for (const { gem, directory, packed: file } of byDirectory.values()) {
    const known = found.get(fullName(gem)) ?? { gem, directories: new Set(), packed: new Set() };
    found.set(fullName(gem), known);
    known.directories.add(directory);
    known.packed.add(file);
  }
  return { gems: [...found.values()], locks };
};

const isPackaged = (
  { directory }: Place,
  path: RawPath,
  ownerOf: (path: RawPath) => string | undefined,
): boolean => ownerOf(path) !== undefined || ownerOf(directory) !== undefined;

const cachedIn = (root: RawPath, gem: GemName): RawPath => `${root}/cache/${fullName(gem)}.gem`;

const unpacked = (path: RawPath, find: ReturnType<typeof gemFinder>): Place | undefined => {
  const found = find(path);
  return (
    found && {
      gem: found.gem,
      directory: directoryOf(found.root, fullName(found.gem)),
      packed: cachedIn(found.root, found.gem),
    }
  );
};

const recorded = (path: RawPath, files: HostFiles): Place | undefined => {
  const [, root, full] = /^(.*)\/specifications\/([^/]+)\.gemspec$/.exec(path) ?? [];
  const gem = root === undefined || full === undefined ? undefined : recordedGem(files, root, full);
  return gem && root !== undefined
    ? { gem, directory: directoryOf(root, fullName(gem)), packed: cachedIn(root, gem) }
    : undefined;
};

/** In the `cache` of a directory of gems, or of a project. */
const packed = (path: RawPath, files: HostFiles): Place | undefined => {
  const [, root, full] = /^(.*)\/cache\/([^/]+)\.gem$/.exec(path) ?? [];
  if (root === undefined || full === undefined) return undefined;
  const gem = recordedGem(files, root, full) ?? parseFullName(rawToText(full));
  return gem && { gem, directory: parentOf(path), packed: path };
};
