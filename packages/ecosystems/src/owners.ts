import type { Host } from '@holotype/host';
import type { RawPath, Sections } from '@holotype/model';

export interface InstalledPackage {
  /** Its identity in all documents. */
  readonly purl: string;
  readonly name: string;
  readonly version: string;
  /** As its ecosystem calls it. */
  readonly architecture: string;
}

/** What a package says of one of its files. */
export interface Checksum {
  readonly algorithm: 'md5' | 'sha1' | 'sha256';
  /** Lower-case. */
  readonly hex: string;
}

export interface Owner {
  readonly purl: string;
  /** The package's own checksum; undefined where it ships none for this file. */
  readonly checksum: Checksum | undefined;
  /** The path in the package, where it differs from the path on disk (a diversion, merged /usr). */
  readonly member: RawPath | undefined;
}

/** Who owns what; what nobody asks about is not worked out. */
export interface Owners {
  /** There are no packages. */
  readonly isEmpty: boolean;
  readonly has: (path: RawPath) => boolean;
  readonly get: (path: RawPath) => Owner | undefined;
  /** What packages of these identities own. */
  readonly of: (purls: ReadonlySet<string>) => Iterable<readonly [path: RawPath, owner: Owner]>;
  /** The identities of all packages that list a path, also of those that own it with others. */
  readonly listing: (path: RawPath) => ReadonlySet<string>;
}

export interface OwnersAhead extends AsyncDisposable {
  readonly owners: (host: Host, sections: Sections) => Promise<Owners>;
}

/** What a closure starts from, beside what every root needs. */
export interface Wanted {
  /** Identities of packages. */
  readonly purls: ReadonlySet<string>;
  readonly names: readonly string[];
}
export interface Closure {
  readonly packages: readonly InstalledPackage[];
  /** Names that nothing installed has. */
  readonly missing: readonly string[];
}

/** Of several databases, in order: the first that knows a path owns it. */
export const joinOwners = (all: readonly Owners[]): Owners => {
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    isEmpty: all.every(({ isEmpty }) => isEmpty),
    has: (path) => all.some((one) => one.has(path)),
    get: (path) => {
      for (const one of all) {
        const owner = one.get(path);
        if (owner) return owner;
      }
      return undefined;
    },
    of: function* (purls) {
      for (const [at, one] of all.entries())
        for (const [path, owner] of one.of(purls))
          if (!all.slice(0, at).some((earlier) => earlier.has(path))) yield [path, owner];
    },
    listing: (path) => new Set(all.flatMap((one) => [...one.listing(path)])),
  };
};
