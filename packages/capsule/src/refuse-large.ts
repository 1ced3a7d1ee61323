import { type Chunk, limits, type Lock, type Manifest } from '@holotype/model';
import { CapsuleError } from './errors.ts';

export const refuseMore = (what: string, found: number, most: number): void => {
  if (found > most)
    throw new CapsuleError('CAPSULE_TOO_LARGE', `${what}: ${found}, and no more than ${most} are read`);
};

const sumOf = (chunks: readonly Chunk[], part: 'lines' | 'contentSize') =>
  chunks.reduce((sum, chunk) => sum + chunk[part], 0);

/** What the documents state is held against the limits before anything that they name is read. Throws `CAPSULE_TOO_LARGE`. */
export const refuseLarge = ({ tree }: Manifest, lock: Lock | undefined): void => {
  refuseMore('Paths of the Tree', Math.max(tree.entries, sumOf(tree.chunks, 'lines')), limits.treeEntries);
  refuseMore("Bytes of the Tree's lines", sumOf(tree.chunks, 'contentSize'), limits.treeText);
  refuseMore("Bytes of the Tree's files", tree.bytes, limits.treeBytes);
  refuseMore("Bytes of the Map's lines", sumOf(lock?.map ?? [], 'contentSize'), limits.mapText);
};
