import type { Entry, Lock, Manifest, RawPath, RecipeLoss } from '@holotype/model';
import type { BuilderInput } from './input.ts';
import type { TreeFollower } from './real-paths.ts';
import type { Step } from './step.ts';

export interface Planned {
  readonly steps: readonly Step[];
  readonly losses: readonly RecipeLoss[];
}

/** What a recipe does for one ecosystem. Pure: all that it knows is its input. */
export interface RecipePart {
  /** Positions in the Tree of files whose contents `install` is given, beside what the artifacts ship. */
  readonly reads?: (manifest: Manifest, lock: Lock, tree: readonly Entry[]) => ReadonlySet<number>;
  /** Installs packages; undefined where none of this ecosystem are recorded. The same input gives the same installation. */
  readonly install?: (input: BuilderInput, follow: TreeFollower) => Installation | undefined;
  /** Steps that say something and do nothing. */
  readonly notes?: (input: BuilderInput, isLaid: (path: RawPath) => boolean) => Planned;
}

/** How packages come, and what they leave to be done. Whatever they do not give comes as a file. */
export interface Installation extends Planned {
  /** Why nothing is installed; undefined if packages are. */
  readonly plain: string | undefined;
  /** True for what is as captured once the packages are installed. */
  readonly gives: (entry: Entry) => boolean;
  /** True where a package lays something down, whatever the Tree has there. */
  readonly lays: (path: RawPath) => boolean;
  /** Files of which a package ships another content, with its name. */
  readonly edited: readonly { readonly entry: Entry; readonly by: string }[];
}
