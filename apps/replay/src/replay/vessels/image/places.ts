import { type Entry, isWithin, joinRaw, parentOf, type RawPath, type Run, textToRaw } from '@holotype/model';

export interface Places {
  /** Inside, no one below another: what the run may change, and what is put there for it. */
  readonly paths: readonly RawPath[];
  /** Of the Tree: they belong to it, or are links that lead there. */
  readonly holds: (path: RawPath) => boolean;
}

const mostLinks = 40;

/** Where a path leads in a Tree, and the links on the way. A link too many counts as what it is. */
const follower = (tree: readonly Entry[]) => {
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

const wanted = (run: Run): readonly RawPath[] => {
  const place = textToRaw(run.project ?? run.workingDirectory);
  const outside = [...run.outputs, ...run.inputs.filter(({ slot }) => slot !== undefined)]
    .map(({ path }) => parentOf(textToRaw(path)))
    .filter((path) => !isWithin(path, place));
  return [place, textToRaw(run.workingDirectory), ...outside];
};

/**
 * The directories that the run changes, as far as it is known, and its home and those for temporary files: of these, where the rest of the
 * image can be written to, only what the Tree lacks. `/` itself is never one.
 */
export const placesOf = (run: Run, tree: readonly Entry[], writable: boolean): Places => {
  const follow = follower(tree);
  const usual: readonly RawPath[] = [
    '/tmp',
    '/var/tmp',
    ...(run.home === undefined ? [] : [textToRaw(run.home)]),
  ];
  const known = new Set(tree.map(({ path }) => path));
  const followed = [
    ...wanted(run),
    ...usual.filter((path) => !writable || !known.has(follow(path).path)),
  ].map(follow);
  const all = followed.map(({ path }) => path).filter((path) => path !== '/');
  const paths = [...new Set(all)].filter(
    (path) => !all.some((other) => other !== path && isWithin(path, other)),
  );
  const links = new Set(followed.flatMap((one) => one.links));
  return { paths, holds: (path) => links.has(path) || paths.some((place) => isWithin(path, place)) };
};
