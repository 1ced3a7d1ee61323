import { type Entry, joinRaw, parentOf, type RawPath } from '@holotype/model';

const mostLinks = 40;

/** Where a path leads in a Tree, and the links on the way. A link too many counts as what it is. */
export const follower = (tree: readonly Entry[]) => {
  const targets = new Map(
    tree.flatMap((entry) => (entry.type === 'symlink' ? [[entry.path, entry.target]] : [])),
  );
  return (path: RawPath): { readonly path: RawPath; readonly links: readonly RawPath[] } => {
    const links: RawPath[] = [];
    const left = path.split('/');
    let at: RawPath = '/';
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
      if (part === '' || part === '.') continue;
      const next = part === '..' ? parentOf(at) : joinRaw(at, part);
      const target = links.length < mostLinks ? targets.get(next) : undefined;
      if (target === undefined) at = next;
      else {
        links.push(next);
        left.unshift(...target.split('/'));
        if (target.startsWith('/')) at = '/';
      }
    }
    return { path: at, links };
  };
};

/** What a path of a Tree is once its links are followed; undefined if the Tree has none. */
export const typesIn = (tree: readonly Entry[]): ((path: RawPath) => Entry['type'] | undefined) => {
  const types = new Map(tree.map(({ path, type }) => [path, type]));
  const follow = follower(tree);
  return (path) => types.get(follow(path).path);
};
