import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { asTable, asText, readObject } from '../../reading/json.ts';
import { asTables, readToml } from '../../reading/toml.ts';
import { isSame, type RegistryName, registryOfFolder, registryOfSource } from './registry.ts';

/** One version of a crate, and every directory that it lies in: its files, or the file that they come from. */
export interface InstalledCrate {
  readonly name: string;
  readonly version: string;
  readonly registry: RegistryName;
  readonly directories: Set<RawPath>;
  /** SHA-256 of its file, as Cargo.lock states it. */
  readonly checksum: string | undefined;
}

interface Place {
  readonly name: string;
  readonly version: string;
  readonly registry: RegistryName;
  readonly directory: RawPath;
  readonly checksum?: string | undefined;
}

/** What cargo's registry and vendored directories hold. */
export const installedCrates = (
  paths: Iterable<RawPath>,
  files: HostFiles,
  ownerOf: (path: RawPath) => string | undefined,
): readonly InstalledCrate[] => {
  const places = new Map<RawPath, Place>();
  const locks: RawPath[] = [];
  for (const path of paths) {
    const place = registryPlace(path) ?? vendoredPlace(path, files, ownerOf);
    if (place) places.set(`${place.directory}\0${place.name}\0${place.version}`, place);
    else if (path.endsWith('/Cargo.lock') && !isInRegistry(path)) locks.push(path);
  }
  if (places.size === 0) return [];
  const stated = statedChecksums(locks, files);
  const found = new Map<string, InstalledCrate>();
  for (const { name, version, registry, directory, checksum } of places.values()) {
    const key = JSON.stringify([name, version, registry]);
    const known = found.get(key);
    if (known) known.directories.add(directory);
    else
      found.set(key, {
        ...{ name, version, registry, directories: new Set([directory]) },
        checksum: stated(name, version, registry) ?? checksum,
      });
  }
  return [...found.values()];
};

const isInRegistry = (path: RawPath): boolean => path.includes('/registry/src/');

/** The first `-` before three numbers: a name has no dots. */
const parseName = (text: string) => {
  const [, name, version] = /^([A-Za-z_][\w-]{0,63}?)-(\d+\.\d+\.\d+[\w.+-]{0,200})$/.exec(text) ?? [];
  return name === undefined || version === undefined ? undefined : { name, version };
};

/** In `registry/src/INDEX/NAME-VERSION/…` or `registry/cache/INDEX/NAME-VERSION.crate`. */
const registryPlace = (path: RawPath): Place | undefined => {
  const at = ['/registry/src/', '/registry/cache/']
    .map((part) => path.indexOf(part))
    .find((place) => place >= 0);
  if (at === undefined) return undefined;
  const [, kind, folder = '', crate = '', rest = ''] =
    /^\/registry\/(src|cache)\/([^/]+-[0-9a-f]{16})\/([^/]+)(\/.*)?$/.exec(path.slice(at)) ?? [];
  const isFile = kind === 'cache' && rest === '' && crate.endsWith('.crate');
  if (!isFile && (kind !== 'src' || rest === '')) return undefined;
  const found = parseName(isFile ? crate.slice(0, -'.crate'.length) : crate);
  const folderAt = `${path.slice(0, at)}/registry/${kind}/${folder}`;
  return (
    found && {
      ...found,
      registry: registryOfFolder(folder),
      directory: isFile ? folderAt : `${folderAt}/${crate}`,
    }
  );
};

const checksumFile = '/.cargo-checksum.json';

/** What `cargo vendor` laid down, each with the checksum of its crate. */
const vendoredPlace = (
  path: RawPath,
  files: HostFiles,
  ownerOf: (path: RawPath) => string | undefined,
): Place | undefined => {
  if (!path.endsWith(checksumFile)) return undefined;
  const directory = path.slice(0, -checksumFile.length);
  const checksum = asSha256(asText(readObject(files.text(path))['package']));
  const manifest = asTable(readToml(files, joinRaw(directory, 'Cargo.toml'))['package']);
  const found = parseName(`${asText(manifest['name']) ?? ''}-${asText(manifest['version']) ?? ''}`);
  if (!found || checksum === undefined || ownerOf(path) !== undefined) return undefined;
  return { ...found, registry: 'crates.io', directory, checksum };
};

const asSha256 = (text: string | undefined): string | undefined =>
  text !== undefined && /^[0-9a-f]{64}$/.test(text) ? text : undefined;

/** What the lock files of whoever asked for a crate state of it. */
const statedChecksums = (locks: readonly RawPath[], files: HostFiles) => {
  const rows = new Map<string, { readonly registry: RegistryName; readonly checksum: string }[]>();
  for (const path of locks)
    for (const row of asTables(readToml(files, path)['package'])) {
      const registry = registryOfSource(asText(row['source']) ?? '');
      const checksum = asSha256(asText(row['checksum']));
      if (registry === undefined || checksum === undefined) continue;
      const key = `${asText(row['name']) ?? ''}-${asText(row['version']) ?? ''}`;
      const known = rows.get(key);
      if (known) known.push({ registry, checksum });
      else rows.set(key, [{ registry, checksum }]);
    }
  return (name: string, version: string, registry: RegistryName): string | undefined =>
    rows.get(`${name}-${version}`)?.find((row) => isSame(row.registry, registry))?.checksum;
};
