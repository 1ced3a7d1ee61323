import { type Entry, isWithin, type RawPath, type Run } from '@holotype/model';
import { placesInMemory } from '../../in-memory.ts';
import { placeInRoot } from '../../place-in-root.ts';
import { placeOf } from '../../place-of-run.ts';
import type { ReplayRequest } from '../../request.ts';

interface Shown {
  readonly request: ReplayRequest;
  readonly binds: ReplayRequest['binds'];
  readonly root: RawPath;
  readonly run: Run;
  readonly tree: readonly Entry[];
}

/** Where the run works, if every way into a root mounts something new above it. */
export const placeMadeAnew = (run: Run): RawPath | undefined => {
  const place = placeOf(run);
  return isWithin(place, '/run') || isWithin(place, '/dev/shm') ? place : undefined;
};

/** In somebody's root, below what is bound, and where enclosures mount, the run works in what was rebuilt now. */
export const ownPlaces = ({ request, binds, root, run, tree }: Shown): ReplayRequest['binds'] => {
  const place = placeOf(run);
  const inMemory = placesInMemory(tree, place);
  const hidden =
    request.root !== undefined ||
    isWithin(place, '/run') ||
    binds.some((bind) => isWithin(place, bind.target));
  const shown = inMemory.some((path) => isWithin(place, path));
  return [...(hidden && !shown && place !== '/' ? [place] : []), ...inMemory].map((target) => ({
    source: placeInRoot(root, target),
    target,
    writable: true,
  }));
};
