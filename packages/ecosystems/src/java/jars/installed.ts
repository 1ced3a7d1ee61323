import type { HostFiles } from '@holotype/host';
import { parentOf, type RawPath, rawToText } from '@holotype/model';
import { type Coordinates, mavenPurl, toCoordinates } from './coordinates.ts';
import { coordinatesIn, sha1Of } from './pom-properties.ts';

/** A file that repositories have, and every directory that it lies in. */
export interface InstalledJar {
  readonly coordinates: Coordinates;
  readonly directories: Set<RawPath>;
  /** Names of the repositories that it came from, as Maven noted them; none: somebody built it here. */
  readonly from: readonly string[];
  /** Of the file, lower-case: as the repository stated it, or as it lies here. */
  readonly sha1: string | undefined;
  /** The sum is the repository's. */
  readonly isStated: boolean;
}

export interface JarSearch {
  readonly paths: Iterable<RawPath>;
  readonly files: HostFiles;
  /** Maven's directory, if not below `.m2`. */
  readonly local: RawPath | undefined;
  /** The purl of the package that a database lists a path for. */
  readonly ownerOf: (path: RawPath) => string | undefined;
}

/** Larger jars are not read to see what they are. */
const maxJar = 128 * 1024 ** 2;

/** What Maven and Gradle fetched, by the directories that they made; other jars by what they say of themselves. */
export const installedJars = async (search: JarSearch): Promise<readonly InstalledJar[]> => {
  const found = new Map<string, InstalledJar>();
  for (const path of search.paths) {
    if (!/\.(?:jar|war|ear|aar)$/.test(path)) continue;
    const jar = mavenJar(path, search) ?? gradleJar(path) ?? (await looseJar(path, search));
    if (!jar) continue;
    const key = JSON.stringify([mavenPurl(jar.coordinates), jar.from, jar.sha1]);
    const known = found.get(key);
    if (known) known.directories.add(parentOf(path));
    else found.set(key, jar);
  }
  return [...found.values()];
};

const toSha1 = (text: string | undefined): string | undefined => {
  const word = /^\s*([0-9a-f]{40})(?:\s|$)/i.exec(text ?? '')?.[1];
  return word?.toLowerCase();
};

const usual = '/.m2/repository/';

/** In `REPOSITORY/org/slf4j/slf4j-api/2.0.9/slf4j-api-2.0.9.jar`. */
const mavenJar = (path: RawPath, { files, local }: JarSearch): InstalledJar | undefined => {
  const at = local !== undefined && path.startsWith(`${local}/`) ? local.length + 1 : afterOf(path, usual);
  if (at === undefined) return undefined;
  const parts = rawToText(path.slice(at)).split('/');
  const [file = '', version = '', artifact = ''] = parts.toReversed();
  const coordinates = toCoordinates(parts.slice(0, -3).join('.'), artifact, version, file);
  if (!coordinates) return undefined;
  const directory = parentOf(path);
  const noted = files.text(`${directory}/_remote.repositories`);
  const sha1 = toSha1(files.text(`${path}.sha1`, 4096));
  return {
    ...{ coordinates, directories: new Set([directory]), sha1, isStated: sha1 !== undefined },
    from: noted === undefined ? ['central'] : idsOf(noted, file),
  };
};

const afterOf = (path: RawPath, part: string): number | undefined => {
  const at = path.indexOf(part);
  return at < 0 ? undefined : at + part.length;
};

/** Lines of `FILE>REPOSITORY=`; what was installed here has no repository. */
const idsOf = (text: string, file: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.startsWith(`${file}>`))
    .map((line) => line.slice(file.length + 1).replace(/=.*$/, ''))
    .filter((id) => id !== '');

/** In `files-2.1/org.slf4j/slf4j-api/2.0.9/SHA1/slf4j-api-2.0.9.jar`. Which repositories a build names is in its program. */
const gradleJar = (path: RawPath): InstalledJar | undefined => {
  const at = afterOf(path, '/files-2.1/');
  if (at === undefined) return undefined;
  const [group = '', artifact = '', version = '', sum = '', file] = rawToText(path.slice(at)).split('/');
  const coordinates = toCoordinates(group, artifact, version, file);
  const sha1 = toSha1(sum.padStart(40, '0'));
  return coordinates && sha1 !== undefined
    ? { coordinates, directories: new Set([parentOf(path)]), from: ['central'], sha1, isStated: true }
    : undefined;
};

const looseJar = async (path: RawPath, { files, ownerOf }: JarSearch): Promise<InstalledJar | undefined> => {
  if (ownerOf(path) !== undefined) return undefined;
  const bytes = files.bytes(path, maxJar);
  const coordinates = bytes && (await coordinatesIn(bytes, path));
  if (!bytes || !coordinates) return undefined;
  return {
    ...{ coordinates, directories: new Set([parentOf(path)]), from: ['central'] },
    ...{ sha1: sha1Of(bytes), isStated: false },
  };
};
