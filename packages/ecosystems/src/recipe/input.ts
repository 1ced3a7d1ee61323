import type { Digest, Entry, Lock, Manifest, Mtime, RawPath, Tool } from '@holotype/model';

/** One path of a package, as an installer would lay it down. */
export interface ShippedMember {
  /** `control`: a file of the package's own, such as `/postinst`. */
  readonly part: 'control' | 'data';
  readonly path: RawPath;
  readonly type: Entry['type'] | 'hardlink';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly group: string;
  readonly mtime: Mtime;
  readonly size: number;
  /** Of a file's content. */
  readonly sha256: string;
  readonly linkTarget: string;
  readonly xattrs: Readonly<Record<string, string>> | undefined;
}
export interface ShippedPackage {
  /** Raw text of those of its own files that a recipe needs, by path; none for what it does not have. */
  readonly texts: ReadonlyMap<RawPath, string>;
  readonly members: readonly ShippedMember[];
}

/** A recorded output of the run that decides about its result. */
export interface ExpectedOutput {
  readonly type: 'file' | 'symlink' | 'stdout';
  /** Of stdout: its name. */
  readonly path: RawPath;
  /** Of the content; of a link's target. */
  readonly sha256: string;
  /** How it is compared, as in `rtol:1e-6`. */
  readonly policy: string;
  /** Other bytes are another result. */
  readonly exact: boolean;
}

/** All that a recipe is made from: documents, and what the packages of the Lock ship. */
export interface BuilderInput {
  readonly tool: Tool;
  readonly manifest: Manifest;
  readonly manifestDigest: Digest;
  readonly lock: Lock;
  readonly lockDigest: Digest;
  /** In Tree order. */
  readonly tree: readonly Entry[];
  /** In the order of the Lock's artifacts; empty for a target that installs nothing. */
  readonly shipped: readonly ShippedPackage[];
  /** Contents, raw, of those files that the recipe parts of the ecosystems name. */
  readonly contents: ReadonlyMap<RawPath, string>;
  /** Empty for the capture of a machine. */
  readonly outputs: readonly ExpectedOutput[];
  /** File name of the capsule, for comments and commands. */
  readonly capsule: string;
  /** Where the capsule lies and where the recipe will, for recipes that a scheduler starts from anywhere. */
  readonly capsulePath: RawPath;
  readonly directory: RawPath;
  /** For a builder who has one user id only: everything belongs to root. */
  readonly singleId: boolean;
}
