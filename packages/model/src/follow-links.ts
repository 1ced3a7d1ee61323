import { joinRaw, parentOf, type RawPath } from './raw.ts';

/** What stands at a path, itself and not where it leads: a symlink with its target, something that paths go on through, something that they end at. */
export type Standing = { readonly target: string } | 'directory' | 'other' | 'nothing';

/** Says what stands at a path whose directories are real: absolute, without dots, and with no link on the way. */
export type Look = (path: RawPath) => Standing;

interface Way {
  /** Absolute, without dots. What was not reached stays as it was named, behind what was. */
  readonly path: RawPath;
  /** The links that were crossed, in their order, each as its own path. */
  readonly links: readonly RawPath[];
}
/** `path` is what the path names, every link resolved. */
export interface Reached extends Way {
  readonly kind: 'there';
  readonly isDirectory: boolean;
}
/** The path leads nowhere: nothing stands at `at`; no directory, so that nothing is below it; or it is the link after the 40th. */
export interface NotReached extends Way {
  readonly kind: 'missing' | 'blocked' | 'circle';
  readonly at: RawPath;
  /** The first link whose own target leads nowhere; undefined if what is missing or in the way is of the path itself. */
  readonly dangling: RawPath | undefined;
}
export type Followed = Reached | NotReached;

/** `keep`: the path's last part is what is asked for, though it is a link. A slash behind it follows it all the same. */
export type LastLink = 'follow' | 'keep';

/** As many links as Linux crosses for one path, in all: MAXSYMLINKS in its fs/namei.c. At the next one it answers ELOOP. */
export const mostLinks = 40;

const top: Reached = { kind: 'there', path: '/', isDirectory: true, links: [] };

/**
 * Follows a path as the kernel would after a chroot: absolute targets start at the root again, `..` stops there, and nothing leads out of it.
 * A relative path starts at `from`, whose links count too. Whatever stands there comes from `look`, which is asked for one path after another;
 * what it throws passes through.
 */
export const followLinks = (
  path: RawPath,
  look: Look,
  { from = top, last = 'follow' }: { readonly from?: Reached; readonly last?: LastLink } = {},
): Followed => {
  const links = [...from.links];
  const pending = path.split('/').reverse();
  let { path: at, isDirectory } = path.startsWith('/') ? top : from;
  /** The link whose target is being walked, and how many parts come after it. */
  let inside: { readonly link: RawPath; readonly after: number } | undefined;
  const giveUp = (kind: NotReached['kind'], where: RawPath, rest = where): NotReached => ({
    kind,
    at: where,
    dangling: inside?.link,
    path: asNamed(rest, pending),
    links,
  });
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (inside && pending.length < inside.after) inside = undefined;
    if (!isDirectory) return giveUp('blocked', at, asNamed(at, [part]));
    if (part === '' || part === '.') continue;
    if (part === '..') {
      at = parentOf(at);
      continue;
    }
    const next = joinRaw(at, part);
    const standing = look(next);
    if (standing === 'nothing') return giveUp('missing', next);
    if (typeof standing === 'string' || (last === 'keep' && pending.length === 0)) {
      at = next;
      isDirectory = standing === 'directory';
      continue;
    }
    inside ??= { link: next, after: pending.length };
    if (links.length >= mostLinks) return giveUp('circle', next);
    links.push(next);
    // Linux makes no such link; a document can name one.
    if (standing.target === '') return giveUp('missing', next);
    if (standing.target.startsWith('/')) at = '/';
    for (const piece of standing.target.split('/').reverse()) pending.push(piece);
  }
  return { kind: 'there', path: at, isDirectory, links };
};

/** The path itself with what is left of it, the next part last, where nothing can be looked at any more. */
const asNamed = (path: RawPath, left: readonly string[]): RawPath =>
  left.reduceRight(
    (at, part) => (part === '..' ? parentOf(at) : part === '' || part === '.' ? at : joinRaw(at, part)),
    path,
  );

/** PATH_MAX: longer paths are followed, and nothing of them is remembered. */
const longest = 4096;
const isPlain = (path: RawPath) =>
  path.length <= longest && path.startsWith('/') && !/\/(?:\.{0,2})(?:\/|$)/.test(path);

/**
 * As followLinks of absolute paths, for many of them: where directories lie is remembered, so that each is looked at once. For what does not
 * change meanwhile, except that more may come to be.
 */
export const createFollower = (look: Look): ((path: RawPath, last?: LastLink) => Followed) => {
  const directories = new Map<RawPath, Reached>([['/', top]]);
  return (path, last = 'follow') => {
    if (!isPlain(path)) return followLinks(path, look, { last });
    let known = last === 'follow' && directories.has(path) ? path : parentOf(path);
    let from = directories.get(known);
    for (; from === undefined; from = directories.get(known)) known = parentOf(known);
    while (known !== path) {
      const end = path.indexOf('/', known.length + 1);
      const next = end < 0 ? path : path.slice(0, end);
      const name = next.slice(next.lastIndexOf('/') + 1);
      const found = followLinks(name, look, { from, last: next === path ? last : 'follow' });
      if (found.kind !== 'there') return { ...found, path: asNamed(found.path, rest(path, next)) };
      if (found.isDirectory) directories.set(next, found);
      from = found;
      known = next;
    }
    return from;
  };
};

const rest = (path: RawPath, from: RawPath): readonly string[] =>
  path.slice(from.length).split('/').reverse();
