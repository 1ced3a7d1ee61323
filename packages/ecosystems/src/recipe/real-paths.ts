import {
  baseOf,
  createFollower,
  type Entry,
  type Followed,
  type LastLink,
  parentOf,
  joinRaw,
  type RawPath,
  standingInTree,
} from '@holotype/model';

/** Where a path that a package ships really lies: directories that are links on the captured machine, such as `/bin`, are followed. */
export class RealPaths {
  readonly #follow: (path: RawPath, last?: LastLink) => Followed;
  readonly #directories = new Map<RawPath, RawPath>();
  /** The links that paths of packages crossed. */
  readonly followed = new Set<RawPath>();
  constructor(tree: readonly Entry[]) {
    this.#follow = createFollower(standingInTree(tree));
  }
  /** The path itself is not followed. */
  of(path: RawPath): RawPath {
    return path === '/' ? path : joinRaw(this.#directory(parentOf(path)), baseOf(path));
  }
  /** The path itself is followed too, also to what the Tree lacks; undefined for a circle. */
  target(path: RawPath): RawPath | undefined {
    const found = this.#follow(path);
    return found.kind === 'circle' ? undefined : found.path;
  }
  /** Whether the Tree has what a path leads to. */
  has(path: RawPath): boolean {
    return this.#follow(path).kind === 'there';
  }
  /** Where the Tree has no such directory, as it is named. */
  #directory(path: RawPath): RawPath {
    const known = this.#directories.get(path);
    if (known !== undefined) return known;
    const { path: real, links } = this.#follow(path);
    for (const link of links) this.followed.add(link);
    this.#directories.set(path, real);
    return real;
  }
}
