import { baseOf, type Entry, joinRaw, parentOf, type RawPath } from '@holotype/model';

const maxLinks = 40;

/** Where a path that a package ships really lies: directories that are links on the captured machine, such as `/bin`, are followed. */
export class RealPaths {
  readonly #links: ReadonlyMap<RawPath, string>;
  readonly #known = new Map<RawPath, RawPath>([['/', '/']]);
  /** The links that were followed. */
  readonly followed = new Set<RawPath>();
  constructor(tree: readonly Entry[]) {
    this.#links = new Map(
      tree.flatMap((entry) => (entry.type === 'symlink' ? [[entry.path, entry.target] as const] : [])),
    );
  }
  /** The path itself is not followed. */
  of(path: RawPath): RawPath {
    return path === '/' ? path : joinRaw(this.#directory(parentOf(path), 0), baseOf(path));
  }
  /** The path itself is followed too; undefined for a circle. */
  target(path: RawPath): RawPath | undefined {
    let at = this.of(path);
    for (let count = 0; count < maxLinks; count++) {
      const target = this.#links.get(at);
      if (target === undefined) return at;
      at = this.of(absolute(parentOf(at), target));
    }
    return undefined;
  }
  #directory(path: RawPath, depth: number): RawPath {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const place = joinRaw(this.#directory(parentOf(path), depth), baseOf(path));
    const target = depth < maxLinks ? this.#links.get(place) : undefined;
    if (target !== undefined) this.followed.add(place);
    const real = target === undefined ? place : this.#directory(absolute(parentOf(place), target), depth + 1);
    this.#known.set(path, real);
    return real;
  }
}

/** A link's target as an absolute path without dots. */
const absolute = (directory: RawPath, target: string): RawPath => {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${directory}/${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
};
