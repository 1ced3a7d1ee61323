import { type Entry, isWithin, parentOf, type RawPath, type Run, textToRaw } from '@holotype/model';
import { placesInMemory } from '../in-memory.ts';
import { placeOf } from '../place-of-run.ts';
import { follower } from '../tree-paths.ts';

export interface Places {
  /** Inside, no one below another: what the run may change, and what is put there for it. */
  readonly paths: readonly RawPath[];
  /** Of the Tree: they belong to it, or are links that lead there. */
  readonly holds: (path: RawPath) => boolean;
}

const wanted = (run: Run, tree: readonly Entry[]): readonly RawPath[] => {
  const place = placeOf(run);
  const outside = [...run.outputs, ...run.inputs.filter(({ slot }) => slot !== undefined)]
    .map(({ path }) => parentOf(textToRaw(path)))
    .filter((path) => !isWithin(path, place));
  return [place, textToRaw(run.workingDirectory), ...outside, ...placesInMemory(tree, place)];
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
    ...wanted(run, tree),
    ...usual.filter((path) => !writable || !known.has(follow(path).path)),
  ].map(follow);
  const all = followed.map(({ path }) => path).filter((path) => path !== '/');
  const paths = [...new Set(all)].filter(
    (path) => !all.some((other) => other !== path && isWithin(path, other)),
  );
  const links = new Set(followed.flatMap((one) => one.links));
  return { paths, holds: (path) => links.has(path) || paths.some((place) => isWithin(path, place)) };
};
