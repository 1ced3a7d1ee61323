import { type Entry, inSharedMemory, parentOf, type RawPath, sharedMemory } from '@holotype/model';

/** What lies directly in shared memory, which every replay makes anew, and belongs to the run: of the Tree, and where it works. */
export const placesInMemory = (tree: readonly Entry[], place: RawPath): readonly RawPath[] => {
  const held = tree.filter(
    ({ path, type }) => parentOf(path) === sharedMemory && (type === 'file' || type === 'directory'),
  );
  const own = inSharedMemory(place);
  return [...new Set([...held.map(({ path }) => path), ...(own === undefined ? [] : [own])])];
};
