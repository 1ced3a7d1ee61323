import { readDeb } from '@holotype/formats';
import { lstat, makeDirectories, openLocal, readFileChunks, readWhole, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath, rawToText, sha256 } from '@holotype/model';
import type { Store } from '@holotype/store';
import { debianArchives } from './archives.ts';
import { type PinnedFile, pinnedProot } from './pinned.ts';

const placeIn = (store: Pick<Store, 'path'>): RawPath => joinRaw(store.path, 'proot-5.1.0');

/** Bytes to fetch; undefined for an architecture without a PRoot. */
export const prootSize = (): number | undefined =>
  pinnedProot[process.arch]?.reduce((sum, { size }) => sum + size, 0);

const isPinned = (place: RawPath, { name, sha256: pinned }: PinnedFile): boolean => {
  const path = joinRaw(place, name);
  return lstat(path)?.type === 'file' && sha256(readWhole(path)) === pinned;
};

/** The directory of the PRoot that was brought into a store, every byte of it as it should be; undefined if there is none. */
export const findBrought = (store: Pick<Store, 'path'>): RawPath | undefined => {
  const place = placeIn(store);
  const files = pinnedProot[process.arch];
  return files?.every((file) => isPinned(place, file)) ? place : undefined;
};

const open = async (deb: RawPath, { path, sha256: pinned }: PinnedFile): Promise<Uint8Array | undefined> => {
  for await (const member of readDeb(readFileChunks(deb), { what: rawToText(deb), maxOutput: 4_000_000 })) {
    if (member.part !== 'data' || member.type !== 'file' || member.path !== path) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of member.content()) pieces.push(Buffer.from(piece));
    const bytes = Buffer.concat(pieces);
    return sha256(bytes) === pinned ? bytes : undefined;
  }
  return undefined;
};

/** Fetches PRoot from a Debian archive and puts it beside the store; nothing is installed. The directory. Throws NetError, StoreError, HostError, ArchiveError. */
export const bringProot = async (store: Store, signal: AbortSignal): Promise<RawPath | undefined> => {
  const place = placeIn(store);
  const archives = debianArchives(openLocal().files);
  for (const file of pinnedProot[process.arch] ?? []) {
    const urls = archives.map((archive) => `${archive}/${file.url}`);
    const deb = await store.fetch({ sha256: file.deb, size: file.size, urls, named: 'by-user', signal });
    const bytes = await open(deb, file);
    if (!bytes) return undefined;
    makeDirectories(place);
    writeWhole(joinRaw(place, file.name), bytes);
  }
  return findBrought(store);
};
