import { type CapsuleReader, loadMap, type MapRun } from '@holotype/capsule';
import { type Entry, toDigest } from '@holotype/model';
import type { Store } from '@holotype/store';

/** Where the bytes of a file are. */
export type Origin =
  /** A public package, which lies in the capsule or the store, or has to be fetched. */
  | { readonly kind: 'package'; readonly purl: string; readonly place: 'capsule' | 'store' | 'archive' }
  | { readonly kind: 'capsule' }
  /** In the capsule, as the recorded run left them. */
  | { readonly kind: 'output' }
  /** Not in the capsule: whoever replays gives them under this name. */
  | { readonly kind: 'slot'; readonly slot: string; readonly url?: string | undefined }
  /** Of a link that the run made, and of what it wrote above the limit of freeze, no more is recorded than a hash. */
  | { readonly kind: 'hash' }
  /** On the machine that was captured: the capture is not locked. */
  | { readonly kind: 'machine' };

/** Says where the content at a position of the Tree is. Throws DocumentError. */
export const openOrigins = async (
  reader: CapsuleReader,
  tree: readonly Entry[],
  store: Pick<Store, 'has'>,
): Promise<{ readonly map: readonly MapRun[]; readonly of: (position: number) => Origin }> => {
  const { lock } = reader;
  if (!lock) return { map: [], of: () => ({ kind: 'machine' }) };
  const map = await loadMap(reader, lock, tree);
  const packages = lock.artifacts.map(({ purl, sha256 }): Origin => {
    if (reader.place(toDigest(sha256))) return { kind: 'package', purl, place: 'capsule' };
    return { kind: 'package', purl, place: store.has(sha256) ? 'store' : 'archive' };
  });
  const given = new Map<number, Origin>();
  for (const { source, index, entries } of map) {
    const origin = source === 'artifact' ? packages[index] : undefined;
    if (origin) for (const entry of entries) given.set(entry, origin);
  }
  return { map, of: (position) => given.get(position) ?? { kind: 'capsule' } };
};
