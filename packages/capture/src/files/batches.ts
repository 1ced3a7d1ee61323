import { type Draft, type FileDraft, inBatches, type Names, toDraft } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Owner, Owners } from '@holotype/ecosystems';
import type { Held } from './decide.ts';
import type { Scan } from './scan.ts';

/** A path on its way into the Tree. */
export interface Item {
  readonly draft: Draft;
  readonly owner: Owner | undefined;
  /** Names the hardlink group of a file with several names. */
  readonly group: string | undefined;
  /** Its content is to be read: a file, and the first one of its group. */
  readonly reads: boolean;
}
export interface ReadItem extends Item {
  readonly draft: FileDraft;
}

const limits = { items: 256, bytes: 16 * 1024 * 1024 };

export const isRead = (item: Item): item is ReadItem => item.reads;

/** What is held, as drafts, in batches that are read in one go. */
export async function* batchesOf(
  held: ReturnType<Scan['held']>,
  owners: Owners,
  names: Names,
  prefix: RawPath,
  readlink: (path: RawPath) => string | undefined,
): AsyncGenerator<readonly Item[], void> {
  const groups = new Set<string>();
  const toItem = ({ path, stat }: Held): Item[] => {
    const draft = toDraft(path, stat, names, prefix + path, () => readlink(path));
    if (!draft) return [];
    const group = stat.type === 'file' && stat.nlink > 1 ? `${stat.dev} ${String(stat.ino)}` : undefined;
    const reads = stat.type === 'file' && (group === undefined || !groups.has(group));
    if (group !== undefined) groups.add(group);
    return [{ draft, owner: owners.get(path), group, reads }];
  };
  for await (const piece of held)
    yield* inBatches(piece.flatMap(toItem), limits, (item) => (isRead(item) ? item.draft.size : 0));
}
