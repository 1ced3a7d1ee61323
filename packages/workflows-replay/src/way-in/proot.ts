import { readDeb } from '@holotype/formats';
import {
  HostError,
  lstat,
  makeDirectories,
  openLocal,
  readFileChunks,
  readWhole,
  writeWhole,
} from '@holotype/host';
import { joinRaw, type RawPath, rawToText, sha256 } from '@holotype/model';
import type { BroughtProot } from '@holotype/runtimes';
import type { Store } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { debianArchives } from './archives.ts';
import { type PinnedFile, pinnedProot } from './pinned.ts';

type Places = Pick<WorkflowContext, 'installation'> & { readonly store: Pick<Store, 'path'> };

const placeIn = ({ path }: Pick<Store, 'path'>): RawPath => joinRaw(path, 'proot-5.1.0');

/** Bytes to fetch; undefined for an architecture without a PRoot. */
export const prootSize = (): number | undefined =>
  pinnedProot[process.arch]?.reduce((sum, { size }) => sum + size, 0);

const isPinned = (place: RawPath, { name, sha256: pinned }: PinnedFile): boolean => {
  const path = joinRaw(place, name);
  try {
    return lstat(path)?.type === 'file' && sha256(readWhole(path)) === pinned;
  } catch (error) {
    // What lies in a home that this user may not enter is of no use to them.
    if (error instanceof HostError) return false;
    throw error;
  }
};

/**
 * The PRoot that this installation carries, else the one that was brought into the store, every byte of it as it should be; undefined if there is
 * neither. An installation with a Node of its own has the C library of that Node beside it, for machines that have none or another.
 */
export const findBrought = ({ installation, store }: Places): BroughtProot | undefined => {
  const files = pinnedProot[process.arch];
  const directory = [joinRaw(installation, 'proot'), placeIn(store)].find((place) =>
    files?.every((file) => isPinned(place, file)),
  );
  return directory === undefined ? undefined : { directory, libraries: joinRaw(installation, 'lib') };
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

/**
 * Fetches PRoot from a Debian archive and puts it beside the store; nothing is installed. Undefined if it is not the expected one. Throws NetError,
 * StoreError, HostError, ArchiveError.
 */
export const bringProot = async (context: WorkflowContext): Promise<BroughtProot | undefined> => {
  const { store, signal } = context;
  const place = placeIn(store);
  const archives = debianArchives(openLocal().files);
  for (const file of pinnedProot[process.arch] ?? []) {
    const urls = archives.map((archive) => `${archive}/${file.url}`);
    const deb = await store.fetch({ sha256: file.deb, size: file.size, urls, named: 'by-user', signal });
    const bytes = await open(deb.path, file);
    if (!bytes) return undefined;
    makeDirectories(place);
    writeWhole(joinRaw(place, file.name), bytes);
  }
  return findBrought(context);
};
