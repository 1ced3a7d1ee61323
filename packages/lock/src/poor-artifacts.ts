import type { Sha256 } from '@holotype/model';
import type { Content } from './contents.ts';

/** What is held of an artifact must be this part of its download at least. */
const worthwhile = 1 / 16;

/**
 * Of a package of 4 MB a run may have read one file of 3 kB: where all that an artifact gives is a small part of what is fetched for it, it
 * is kept instead. `sizes`: bytes of each artifact. Gives the positions of those that are given up.
 */
export const dropPoorArtifacts = (
  contents: ReadonlyMap<Sha256, Content>,
  sizes: readonly number[],
): ReadonlySet<number> => {
  const given = sizes.map(() => 0);
  for (const { artifact, size } of contents.values())
    if (artifact !== undefined) given[artifact] = (given[artifact] ?? 0) + size;
  const dropped = new Set(
    given.flatMap((bytes, artifact) =>
      bytes > 0 && bytes < (sizes[artifact] ?? 0) * worthwhile ? [artifact] : [],
    ),
  );
  for (const content of contents.values()) {
    if (content.artifact === undefined || !dropped.has(content.artifact)) continue;
    content.artifact = undefined;
    content.member = undefined;
  }
  return dropped;
};
