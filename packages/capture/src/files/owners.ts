import type { Host } from '@holotype/host';
import {
  baseOf,
  debPurl,
  joinRaw,
  parentOf,
  type RawPath,
  type Sections,
  textToRaw,
  utf8ToRaw,
} from '@holotype/model';
import { tolerate } from '../gaps.ts';

export interface Owner {
  readonly purl: string;
  /** The package's own checksum; undefined where it ships none for this file. */
  readonly md5: string | undefined;
  /** The path in the package, where it differs from the path on disk (a diversion, merged /usr). */
  readonly member: RawPath | undefined;
}

const info = '/var/lib/dpkg/info';

/** Paths as they lie on disk: /bin/sh is /usr/bin/sh where /bin is a link. Where this user may not look, as the package calls them. */
const canonicalizer = (host: Host): ((path: RawPath) => RawPath) => {
  const files = tolerate(host.files, []);
  const directories = new Map<RawPath, RawPath>([['/', '/']]);
  const resolve = (directory: RawPath): RawPath => {
    const path = joinRaw(realOf(parentOf(directory)), baseOf(directory));
    return files.lstatReal(path)?.type === 'symlink' ? (files.realpath(path) ?? path) : path;
  };
  const realOf = (directory: RawPath): RawPath => {
    let real = directories.get(directory);
    if (real === undefined) directories.set(directory, (real = resolve(directory)));
    return real;
  };
  return (path) => joinRaw(realOf(parentOf(path)), baseOf(path));
};

const lines = (host: Host, path: RawPath): readonly string[] => {
  const bytes = host.files.bytes(path, 256 * 1024 * 1024);
  return bytes
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n')
    : [];
};

const readChecksums = (host: Host, stem: string): Map<RawPath, string> => {
  const sums = new Map<RawPath, string>();
  for (const line of lines(host, `${info}/${stem}.md5sums`)) {
    if (/^[0-9a-f]{32} {2}/.test(line))
      sums.set(`/${line.slice(34).replace(/^\.?\//, '')}`, line.slice(0, 32));
  }
  return sums;
};

/** Configuration files and the checksums that they were shipped with, by `name:arch`, from the status file. */
const readConffiles = (host: Host): Map<string, Map<RawPath, string>> => {
  const all = new Map<string, Map<RawPath, string>>();
  let [name, architecture] = ['', ''];
  for (const line of lines(host, '/var/lib/dpkg/status')) {
    if (line.startsWith('Package: ')) name = line.slice(9);
    else if (line.startsWith('Architecture: ')) architecture = line.slice(14);
    const found = /^ (\/.*) ([0-9a-f]{32})(?: obsolete)?$/.exec(line);
    if (!found) continue;
    const key = `${name}:${architecture}`;
    const sums = all.get(key) ?? new Map<RawPath, string>();
    all.set(key, sums.set(found[1] ?? '', found[2] ?? ''));
  }
  return all;
};

/** Which package owns each path, by the lists that dpkg keeps; of several owners (directories) the first. */
export const readOwners = (host: Host, sections: Sections): ReadonlyMap<RawPath, Owner> => {
  const owners = new Map<RawPath, Owner>();
  const dpkg = sections.dpkg;
  if (!dpkg) return owners;
  const canonical = canonicalizer(host);
  const conffiles = readConffiles(host);
  const diverted = new Map(dpkg.diversions.map((row) => [textToRaw(row.from), row] as const));
  const vendor = sections.os?.id ?? 'debian';
  for (const { name, architecture, version } of dpkg.packages) {
    const [raw, qualified] = [utf8ToRaw(name), utf8ToRaw(`${name}:${architecture}`)];
    const stem = host.files.lstat(`${info}/${qualified}.list`) ? qualified : raw;
    const purl = debPurl(vendor, name, version, architecture);
    const checksums = readChecksums(host, stem);
    const configured = conffiles.get(`${name}:${architecture}`);
    for (const path of lines(host, `${info}/${stem}.list`)) {
      if (!path.startsWith('/') || path === '/.') continue;
      const diversion = diverted.get(path);
      const real = canonical(diversion && diversion.by !== name ? textToRaw(diversion.to) : path);
      if (owners.has(real)) continue;
      owners.set(real, {
        purl,
        md5: checksums.get(path) ?? configured?.get(path),
        member: real === path ? undefined : path,
      });
    }
  }
  return owners;
};
