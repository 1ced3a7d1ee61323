import { type Entry, isMountedAnew, isWithin, type RawPath, type Run, textToRaw } from '@holotype/model';
import type { GivenData } from '../data.ts';
import type { Edit } from '../edits.ts';
import { placesInMemory } from '../in-memory.ts';
import { placeInRoot } from '../place-in-root.ts';
import { placeOf } from '../place-of-run.ts';
import type { ReplayRequest } from '../request.ts';

interface Shown {
  readonly request: ReplayRequest;
  readonly binds: ReplayRequest['binds'];
  readonly root: RawPath;
  readonly run: Run;
  readonly tree: readonly Entry[];
  readonly data: readonly GivenData[];
  readonly edits: readonly Edit[];
}

/** Where the run works, if every way into a root mounts something new above it. */
export const placeMadeAnew = (run: Run): RawPath | undefined => {
  const place = placeOf(run);
  return isMountedAnew(place) ? place : undefined;
};

/** In somebody's root, below what is bound, and where enclosures mount, the run works in what was rebuilt now, and reads the data and edited files given now. */
export const ownPlaces = ({
  request,
  binds,
  root,
  run,
  tree,
  data,
  edits,
}: Shown): ReplayRequest['binds'] => {
  const place = placeOf(run);
  const inMemory = placesInMemory(tree, place);
  const hidden =
    request.root !== undefined ||
    isWithin(place, '/run') ||
    binds.some((bind) => isWithin(place, bind.target));
  const shown = inMemory.some((path) => isWithin(place, path));
  const places = [...(hidden && !shown && place !== '/' ? [place] : []), ...inMemory];
  const replaced = [...data.map(({ input }) => textToRaw(input.path)), ...edits.map(({ path }) => path)];
  const given = request.root === undefined ? [] : replaced;
  const below = given.filter((path) => !places.some((one) => isWithin(path, one)));
  return [...places, ...below].map((target) => ({
    source: placeInRoot(root, target),
    target,
    writable: true,
  }));
};
