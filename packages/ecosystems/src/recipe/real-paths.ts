import { baseOf, type Followed, type LastLink, parentOf, joinRaw, type RawPath } from '@holotype/model';

/** Where a path leads in the Tree; what was looked at is remembered, so a recipe has one for all its parts. */
export type TreeFollower = (path: RawPath, last?: LastLink) => Followed;

/** Where a path that a package ships really lies: directories that are links on the captured machine, such as `/bin`, are followed. */
export class RealPaths {
  readonly #follow: TreeFollower;
  readonly #directories = new Map<RawPath, RawPath>();
  /** The links that paths of packages crossed. */
  readonly followed = new Set<RawPath>();
  constructor(follow: TreeFollower) {
    this.#follow = follow;
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
