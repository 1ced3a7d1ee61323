import type { Entry, RawPath } from '@holotype/model';
import type { Needs } from '../relations.ts';
import type { Package } from './dpkg/packages.ts';
import type { LaidPath } from './lay-down.ts';
import type { RealPaths } from '../../recipe/real-paths.ts';

/** Which step gives what. Every path of the Tree comes as a package lays it down, or as a file, or is a loss. */
export interface Division {
  /** Why nothing is installed and everything is in the delta; undefined if packages are installed. */
  readonly plain: string | undefined;
  /** All installed packages of the machine. */
  readonly packages: readonly Package[];
  readonly needs: Needs<Package>;
  readonly paths: RealPaths;
  /** Their files are simply there: what dpkg and the maintainer scripts of others need. */
  readonly base: readonly Package[];
  /** The same, for another reason: gone from every archive, or not to be installed by a builder with one user id. */
  readonly placed: readonly Package[];
  /** Installed, one group after another. */
  readonly groups: readonly (readonly Package[])[];
  readonly tool: 'apt' | 'dpkg';
  readonly laid: ReadonlyMap<RawPath, readonly LaidPath[]>;
  /** Paths of packages that are no longer in any archive. */
  readonly ofGone: ReadonlySet<RawPath>;
  /** Files of which a package ships another content. */
  readonly edited: readonly { readonly entry: Entry; readonly by: Package }[];
  /** True for what is as captured once the packages are installed. */
  readonly isGiven: (entry: Entry) => boolean;
}
