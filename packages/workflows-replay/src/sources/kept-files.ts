import type { RawPath, Sha256 } from '@holotype/model';
import { type AccountRequest, openPackageOf } from './account.ts';

/** A file whose bytes the capsule contains, since no public package gives them. */
export interface KeptFile {
  readonly path: RawPath;
  readonly size: number;
  readonly sha256: Sha256;
  /** The purl of the package that it belongs to. */
  readonly purl: string | undefined;
}

/** Files that a capsule keeps, in the order of its Tree. */
export interface KeptFiles {
  readonly files: readonly KeptFile[];
  /** Smaller files beyond the number that was asked for. */
  readonly left: number;
}

/** The largest `most` of the files that a capsule keeps; of a machine it may keep a hundred thousand. */
export const keptFiles = (
  request: Pick<AccountRequest, 'lock' | 'tree' | 'map' | 'ownerOf'>,
  most: number,
): KeptFiles => {
  const { tree, map } = request;
  const packageOf = openPackageOf(request);
  const kept = map
    .filter(({ source }) => source === 'pack')
    .flatMap(({ entries }) => [...entries])
    .flatMap((at) => {
      const entry = tree[at];
      return entry?.type === 'file' ? [{ at, entry }] : [];
    });
  const listed = kept
    .toSorted((a, b) => b.entry.size - a.entry.size || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at);
  return {
    files: listed.map(({ entry: { path, size, sha256 } }) => ({ path, size, sha256, purl: packageOf(path) })),
    left: kept.length - listed.length,
  };
};
