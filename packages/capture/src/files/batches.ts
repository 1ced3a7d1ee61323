import { type Draft, type FileDraft, type Names, toDraft } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Owner } from './owners.ts';
import type { Held } from './scan.ts';

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

const batchFiles = 256;
const batchPaths = 1024;
const batchBytes = 16 * 1024 * 1024;

export const isRead = (item: Item): item is ReadItem => item.reads;

/** What is held, as drafts, in pieces that are read in one go; an empty piece where nothing is held for a while. */
export function* batchesOf(
  held: Iterable<Held | undefined>,
  owners: ReadonlyMap<RawPath, Owner>,
  names: Names,
  prefix: RawPath,
  readlink: (path: RawPath) => string | undefined,
): Generator<Item[], void> {
  const groups = new Set<string>();
  let batch: Item[] = [];
  let [files, bytes] = [0, 0];
  for (const one of held) {
    if (!one) {
      if (batch.length === 0) yield [];
      continue;
    }
    const { path, stat } = one;
    const draft = toDraft(path, stat, names, prefix + path, () => readlink(path));
    if (!draft) continue;
    const group = stat.type === 'file' && stat.nlink > 1 ? `${stat.dev} ${String(stat.ino)}` : undefined;
    const reads = stat.type === 'file' && (group === undefined || !groups.has(group));
    if (group !== undefined) groups.add(group);
    batch.push({ draft, owner: owners.get(path), group, reads });
    if (reads) {
      files++;
      bytes += stat.size;
    }
    if (files < batchFiles && bytes < batchBytes && batch.length < batchPaths) continue;
    yield batch;
    batch = [];
    [files, bytes] = [0, 0];
  }
  if (batch.length > 0) yield batch;
}
