import type { Host, HostFiles } from '@holotype/host';
import type { Artifact, Manifest, RawPath, Reason, Sections } from '@holotype/model';
import type { ArtifactFormat } from './artifact.ts';
import type { CandidateFinder } from './candidates.ts';
import type { Collection } from './collection.ts';
import type { CutDatabase, CutDatabaseRequest, CutSectionsRequest } from './cut.ts';
import type { Closure, InstalledPackage, Owners, OwnersAhead, Wanted } from './owners.ts';
import type { LicenceReader } from './licence.ts';
import type { Probe } from './probe.ts';
import type { PublicPackages } from './public-packages.ts';
import type { RecipePart } from './recipe/part.ts';
import type { Remake } from './remake.ts';
import type { SharingRule } from './sharing-rule.ts';
import type { UnitKind } from './unit.ts';

/**
 * One package ecosystem, everything that Holotype knows of it: what is installed, whose a file is, what a run needs of it, where its bytes
 * are public, how an artifact is opened, how a recipe installs it. Its folder gives one of these and the list in `ecosystems.ts` names it;
 * capture, lock, rebuild, builder and replay know nothing else of it. All but the name is optional: an ecosystem that only has `probes` is
 * recorded, and its files are kept like any others.
 */
export interface Ecosystem {
  /** The folder's name. */
  readonly name: string;
  /** What is installed, as sections of the Manifest. */
  readonly probes?: readonly Probe[];
  /** Packages that a database on the machine lists, with the files that each of them brought. */
  readonly packages?: PackageDatabase;
  /** Directories that come whole once a run touched something in them: an environment, a toolchain. */
  readonly units?: readonly UnitKind[];
  /** Folders of many packages, of which those come that a run used: `site-packages`, `node_modules`. */
  readonly collection?: Collection;
  /** Its sections, less what a run did not reach. */
  readonly cutSections?: (request: CutSectionsRequest) => Partial<Sections>;
  /** What its public packages are called; whatever has `candidates` has it. */
  readonly publicPackages?: PublicPackages;
  /** Which of its packages and files may be passed on. */
  readonly sharing?: readonly SharingRule[];
  /** What its packages say of their own licences. */
  readonly licence?: LicenceReader;
  /** Where its packages are public. */
  readonly candidates?: CandidateFinder;
  /** How the files of public packages are opened; the format is its name in the Lock. */
  readonly artifacts?: readonly ArtifactFormat<Artifact['format']>[];
  readonly recipe?: RecipePart;
  /** Names what paths belong to where a root may have changed since; undefined for what is none of its own. */
  readonly belongings?: (request: BelongingsRequest) => (path: RawPath) => Belonging | undefined;
  readonly places?: Places;
  /** What a program looks for beside a file of this path that it opens, without opening it. */
  readonly lookedFor?: (path: RawPath) => readonly RawPath[];
  /** What a file of this path was compiled from; the path itself for what is no such file. */
  readonly compiledFrom?: (path: RawPath) => RawPath;
  /** Whether its programs make such files again by themselves. */
  readonly remake?: Remake;
}

/** What a package database on a machine says; `sections` are those that the ecosystem's own probes gave. */
export interface PackageDatabase {
  /** One and several of its packages, as users call them: `Debian package`, `Debian packages`. */
  readonly nouns: readonly [one: string, many: string];
  /** Its name among the parts of an environment. */
  readonly database: string;
  /** The section that its packages stand in. */
  readonly section: keyof Sections;
  readonly installed: (sections: Sections) => readonly InstalledPackage[];
  /** As the ecosystem calls the machine's own: `amd64`. */
  readonly architecture: (sections: Sections) => string | undefined;
  /** Packages that no index of the machine names; undefined where it has no indexes to say so. */
  readonly notListed: (sections: Sections) => readonly InstalledPackage[] | undefined;
  readonly owners: (host: Host, sections: Sections) => Owners;
  /** Reads in a thread what `owners` needs, while facts are read; what it gives is used once. */
  readonly ownersAhead?: (root: RawPath, signal: AbortSignal | undefined) => OwnersAhead;
  /** The wanted packages and all that they need, in the order of `installed`. */
  readonly closure: (sections: Sections, wanted: Wanted) => Closure;
  /** Of each installed package, by identity, those that it needs itself. */
  readonly needs: (sections: Sections) => ReadonlyMap<string, readonly string[]>;
  /** Bytes that a package says it takes; 0 where it says nothing. */
  readonly sizes: (files: HostFiles) => (one: InstalledPackage) => number;
  /** The database cut to some packages, so that its tools find what is there and nothing else. */
  readonly cut: (request: CutDatabaseRequest) => CutDatabase;
}

/** Paths that mean something by their name alone. */
export interface Places {
  /** Directories that the package manager keeps, whose text comes from packages. */
  readonly bookkeeping?: readonly RawPath[];
  /** Folders of packages that others wrote and published, by a part of their paths: there only tokens that are unmistakable are secrets. */
  readonly published?: readonly RegExp[];
  /** What a capture of a machine leaves out, with the reason. */
  readonly leftOut?: Readonly<Record<RawPath, string>>;
  /** Files that tools write and no package ships, by what they are; the first pattern that matches counts. */
  readonly generated?: readonly (readonly [what: string, pattern: RegExp])[];
  /** Files, and directories, of credentials: ends of paths; one that starts at the root is written with its `^`. */
  readonly credentials?: { readonly files: readonly string[]; readonly directories: readonly string[] };
}

export interface BelongingsRequest {
  readonly manifest: Manifest;
  /** The purl of the public package that gives a path; undefined for what is kept. */
  readonly sourceOf: (path: RawPath) => string | undefined;
  /** The purls of all packages that were looked for, also of those that nobody has. */
  readonly answered: ReadonlySet<string>;
  /** Why a path is in the capsule. */
  readonly reasonOf: (path: RawPath) => Reason;
  /** Of a root that is as in the capsule, and of one that may have changed. */
  readonly captured: HostFiles;
  readonly changed: HostFiles;
}
/** What a path belongs to. */
export interface Belonging {
  readonly name: string;
  /** Of the package that it is, as the Lock has it. */
  readonly purl?: string | undefined;
  /** The versions in the capsule and in the root, where they are not the same. */
  readonly versions?: { readonly there: string; readonly here: string };
}
