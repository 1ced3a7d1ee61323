import { type Host, standingIn } from '@holotype/host';
import {
  baseOf,
  createFollower,
  joinRaw,
  parentOf,
  type RawPath,
  type Sections,
  textToRaw,
  utf8ToRaw,
} from '@holotype/model';
import { debPurl } from '../purl.ts';
import type { Owner, Owners } from '../../owners.ts';
import { database, databaseLimit, readRaw, readStatus, stanzaKey } from '../status-file.ts';
import { tolerate } from '../../reading/gaps.ts';
import { type ListedPath, openLists, type PackedLists, packLists } from './owner-lists.ts';

const info = `${database}/info`;

/** Paths as they lie on disk: /bin/sh is /usr/bin/sh where /bin is a link. Where this user may not look, as the package calls them. */
const canonicalizer = (host: Host): ((path: RawPath) => RawPath) => {
  const { lstatReal, readlink } = tolerate(host.files, []);
  const follow = createFollower(standingIn({ lstat: lstatReal, readlink }));
  const directories = new Map<RawPath, RawPath>();
  const realOf = (directory: RawPath): RawPath => {
    let real = directories.get(directory);
    if (real === undefined) directories.set(directory, (real = follow(directory).path));
    return real;
  };
  return (path) => joinRaw(realOf(parentOf(path)), baseOf(path));
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const readChecksums = (host: Host, stem: string): Map<RawPath, string> => {
  const sums = new Map<RawPath, string>();
  for (const line of (readRaw(host.files, `${info}/${stem}.md5sums`) ?? '').split('\n')) {
    if (/^[0-9a-f]{32} {2}/.test(line))
      sums.set(`/${line.slice(34).replace(/^\.?\//, '')}`, line.slice(0, 32));
  }
  return sums;
};

/** Configuration files and the checksums that they were shipped with, by `name:arch`, from the status file. */
const readConffiles = (host: Host): Map<string, Map<RawPath, string>> => {
  const all = new Map<string, Map<RawPath, string>>();
  for (const stanza of readStatus(host.files)) {
    const sums = [...stanza.matchAll(/^ (\/.*) ([0-9a-f]{32})(?: obsolete)?$/gm)];
    if (sums.length === 0) continue;
    all.set(stanzaKey(stanza), new Map(sums.map(([, path = '', md5 = '']) => [path, md5] as const)));
  }
  return all;
};

const suffix = '.list';

/** What the lists of dpkg say. */
export const readLists = ({ files }: Pick<Host, 'files'>): PackedLists =>
  packLists(
    files
      .list(info)
      .filter((name) => name.endsWith(suffix))
      .map((name) => [
        name.slice(0, -suffix.length),
        files.bytes(`${info}/${name}`, databaseLimit) ?? new Uint8Array(),
      ]),
  );

/** Which package owns each path, by the lists that dpkg keeps; of several owners (directories) the first. */
export const readOwners = (host: Host, sections: Sections, packed = readLists(host)): Owners => {
  const { packages, diversions } = sections.dpkg ?? { packages: [], diversions: [] };
  const canonical = canonicalizer(host);
  const names = new Set(packed.stems);
  const stems = packages.map(({ name, architecture }) => {
    const qualified = utf8ToRaw(`${name}:${architecture}`);
    return names.has(qualified) ? qualified : utf8ToRaw(name);
  });
  const lists = openLists(packed, stems);
  const vendor = sections.os?.id ?? 'debian';
  const purls = packages.map(({ name, version, architecture }) =>
    debPurl(vendor, name, version, architecture),
  );
  const diverted = new Map(
    diversions.map((row) => [textToRaw(row.from), { to: textToRaw(row.to), by: row.by }]),
  );
  /** By last name, what is diverted to it from another one. */
  const divertedTo = new Map<string, RawPath[]>();
  for (const [from, { to }] of diverted)
    if (baseOf(from) !== baseOf(to))
      divertedTo.set(baseOf(to), [...(divertedTo.get(baseOf(to)) ?? []), from]);
  /** Where a listed path lies. */
  const placeOf = ({ list, path }: ListedPath): RawPath => {
    const diversion = diverted.get(path);
    return canonical(diversion && diversion.by !== packages[list]?.name ? diversion.to : path);
  };
  /** Lines that may lie at a path with this last name: its own, and those that are diverted to it. */
  const linesFor = (name: string): readonly ListedPath[] => {
    const froms = divertedTo.get(name);
    const own = lists.named(name);
    if (!froms) return own;
    const others = froms.flatMap((from) => lists.named(baseOf(from)).filter(({ path }) => path === from));
    return [...own, ...others].sort((one, other) => one.list - other.list);
  };
  const known = new Map<RawPath, ListedPath>();
  const asked = new Set<string>();
  const find = (path: RawPath): ListedPath | undefined => {
    const name = baseOf(path);
    if (asked.has(name)) return known.get(path);
    const lines = linesFor(name);
    if (lines.length === 0) return undefined;
    asked.add(name);
    const seen = new Set<RawPath>();
    for (const line of lines) {
      // Hundreds of packages list the same directories.
      if (seen.has(line.path) && !diverted.has(line.path)) continue;
      seen.add(line.path);
      const place = placeOf(line);
      if (baseOf(place) === name && line.path !== '/.' && !known.has(place)) known.set(place, line);
    }
    return known.get(path);
  };
  const conffiles = once(() => readConffiles(host));
  const checksums = stems.map((stem) => once(() => readChecksums(host, stem)));
  const ownerAt = (place: RawPath, { list, path }: ListedPath): Owner => {
    const { name = '', architecture = '' } = packages[list] ?? {};
    return {
      purl: purls[list] ?? '',
      // Thousands of lists: not all who ask for an owner ask for this.
      get checksum() {
        const md5 = checksums[list]?.().get(path) ?? conffiles().get(`${name}:${architecture}`)?.get(path);
        return md5 === undefined ? undefined : { algorithm: 'md5' as const, hex: md5 };
      },
      member: place === path ? undefined : path,
    };
  };
  const ownedBy = stems.map((_, list) =>
    once(() =>
      lists.pathsOf(list).flatMap((path) => {
        const place = placeOf({ list, path });
        const found = find(place);
        return found?.list === list && found.path === path ? [[place, ownerAt(place, found)] as const] : [];
      }),
    ),
  );
  return {
    isEmpty: packages.length === 0,
    has: (path) => find(path) !== undefined,
    get: (path) => {
      const found = find(path);
      return found && ownerAt(path, found);
    },
    of: function* (wanted) {
      for (const [list, purl] of purls.entries()) if (wanted.has(purl)) yield* ownedBy[list]?.() ?? [];
    },
    listing: (path) =>
      new Set(
        linesFor(baseOf(path)).flatMap((line) => (placeOf(line) === path ? (purls[line.list] ?? []) : [])),
      ),
  };
};
