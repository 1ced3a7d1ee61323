import { type CapsuleReader, loadMap, type MapRun } from '@holotype/capsule';
import type { Artifact, Entry, Lock, RawPath } from '@holotype/model';
import type { Store } from '@holotype/store';
import { lockOf } from './rebuild.ts';
import { openSources, type SourcedFile } from './sources.ts';

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
  for (const index of entries) {
    const entry = tree[index];
    if (entry?.type === 'file' && entry.size === 0) found.set(entry.path, Buffer.alloc(0));
  }
  if (found.size === entries.size) return found;
  const map = await loadMap(reader, lock, tree);
  for await (const { entry, content } of streamContents({ ...request, map }))
    found.set(entry.path, Buffer.concat([...content]));
  return found;
};

/**
 * Contents of files of the Tree in assembly order, of any size; empty files are not among them. The artifacts must be in the capsule or in the
 * store. Throws RebuildError, CapsuleError, ArchiveError.
 */
export async function* streamContents(
  request: ContentsRequest & { readonly map: readonly MapRun[] },
): AsyncGenerator<SourcedFile, void> {
  const { reader, tree, entries } = request;
  const wanted = new Set<Entry>();
  for (const index of entries) {
    const entry = tree[index];
    if (entry?.type === 'file' && entry.size > 0) wanted.add(entry);
  }
  if (wanted.size === 0) return;
  const part = new Set([...wanted].map(({ path }) => path));
  for await (const { files } of openSources({ ...request, lock: lockOf(reader), part }))
    for (const file of files) if (wanted.has(file.entry)) yield file;
}

/** The artifacts that give contents of these entries, in the Lock's order. */
export const artifactsFor = (
  lock: Lock,
  map: readonly MapRun[],
  entries: ReadonlySet<number>,
): readonly Artifact[] => {
  const needed = new Set<number>();
  for (const run of map)
    if (run.source === 'artifact' && run.entries.some((entry) => entries.has(entry))) needed.add(run.index);
  return lock.artifacts.filter((_, index) => needed.has(index));
};
