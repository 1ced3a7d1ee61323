import { type Entry, isWithin, parentOf, type RawPath } from '@holotype/model';

const sharedMemory: RawPath = '/dev/shm';

const topOf = (path: RawPath): RawPath => (parentOf(path) === sharedMemory ? path : topOf(parentOf(path)));

/** What lies directly in shared memory, which every replay makes anew, and belongs to the run: of the Tree, and where it works. */
export const placesInMemory = (tree: readonly Entry[], place: RawPath): readonly RawPath[] => {
  const held = tree.filter(
    ({ path, type }) => parentOf(path) === sharedMemory && (type === 'file' || type === 'directory'),
  );
  const own = place !== sharedMemory && isWithin(place, sharedMemory) ? [topOf(place)] : [];
  return [...new Set([...held.map(({ path }) => path), ...own])];
};
