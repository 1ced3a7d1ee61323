import { type CapsuleReader, loadMap } from '@holotype/capsule';
import type { Entry, RawPath } from '@holotype/model';
import type { Store } from '@holotype/store';
import { lockOf } from './rebuild.ts';
import { openSources } from './sources.ts';

export interface ContentsRequest {
  readonly reader: CapsuleReader;
  readonly store: Store;
  readonly tree: readonly Entry[];
  /** Positions in the Tree of files that are small enough for memory. */
  readonly entries: ReadonlySet<number>;
  readonly signal?: AbortSignal | undefined;
}

/** Contents of a few files of the Tree, by path. Empty files are in it too. */
export const readContents = async (request: ContentsRequest): Promise<Map<RawPath, Buffer>> => {
  const { reader, tree, entries } = request;
  const lock = lockOf(reader);
  const found = new Map<RawPath, Buffer>();
  const wanted = new Set<Entry>();
  for (const index of entries) {
    const entry = tree[index];
    if (entry?.type !== 'file') continue;
    if (entry.size === 0) found.set(entry.path, Buffer.alloc(0));
    else wanted.add(entry);
  }
  if (wanted.size === 0) return found;
  const map = await loadMap(reader, lock, tree);
  const part = new Set([...wanted].map(({ path }) => path));
  for await (const { files } of openSources({ ...request, lock, map, part }))
    for (const { entry, content } of files)
      if (wanted.has(entry)) found.set(entry.path, Buffer.concat([...content]));
  return found;
};
