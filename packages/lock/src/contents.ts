import type { Entry, Sha256 } from '@holotype/model';

/** One distinct content that the environment needs. */
export interface Content {
  readonly sha256: Sha256;
  readonly size: number;
  /** Positions in the Tree of the files that have it, in order; later members of hardlink groups are not among them. */
  readonly entries: number[];
  /** Position of the artifact that gives it, once one is found. */
  artifact: number | undefined;
  /** Its member, if that is not the data member with the file's own path. */
  member: string | undefined;
}

/** Every content of the Tree but the empty one, which needs no source. */
export const listContents = (tree: readonly Entry[]): ReadonlyMap<Sha256, Content> => {
  const contents = new Map<Sha256, Content>();
  tree.forEach((entry, index) => {
    if (entry.type !== 'file' || entry.hardlink !== undefined || entry.size === 0) return;
    const known = contents.get(entry.sha256);
    if (known) known.entries.push(index);
    else {
      contents.set(entry.sha256, {
        sha256: entry.sha256,
        size: entry.size,
        entries: [index],
        artifact: undefined,
        member: undefined,
      });
    }
  });
  return contents;
};
