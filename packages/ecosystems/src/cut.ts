import type { HostFiles } from '@holotype/host';
import type { RawPath, Reason, Sections } from '@holotype/model';
import type { InstalledPackage, Owners } from './owners.ts';

/** What a path is to hold instead of what it holds. */
export type Substitutes = ReadonlyMap<RawPath, Substitute>;
export interface Substitute {
  readonly reason: Reason;
  readonly content: Uint8Array;
  /** Bytes that it stands for. */
  readonly original: number;
}

export interface CutDatabaseRequest {
  readonly files: HostFiles;
  readonly sections: Sections;
  readonly packages: readonly InstalledPackage[];
  readonly isHeld: (path: RawPath) => boolean;
}
export interface CutDatabase {
  /** What the package manager needs to know of these packages and no others. */
  readonly paths: readonly RawPath[];
  readonly substitutes: Substitutes;
}

/** What is held of a machine. */
export interface Holdings {
  readonly isHeld: (path: RawPath) => boolean;
  /** True for what is held, and for directories that something held lies in. */
  readonly reaches: (path: RawPath) => boolean;
  /** Paths that are held by a rule of their own. */
  readonly named: Iterable<RawPath>;
}
export interface CutSectionsRequest {
  readonly files: HostFiles;
  readonly sections: Sections;
  readonly owners: Owners;
  /** Identities of packages that are in scope, whatever of them is held. */
  readonly packages: Iterable<string>;
  /** Everything that is held. */
  readonly holdings: Holdings;
  /** Nothing may tell who ran it. */
  readonly isPrivate?: boolean;
}
