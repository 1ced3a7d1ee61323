import { type CapsuleReader, loadMap } from '@holotype/capsule';
import type { ArchiveMember } from '@holotype/ecosystems';
import { HashedTarWriter, type WrittenTar } from '@holotype/formats';
import { type PendingFile, startFile } from '@holotype/host';
import { type Entry, type RawPath, rawToText } from '@holotype/model';
import type { Store } from '@holotype/store';
import { shippedJobs } from './archive-plan.ts';
import { RebuildError } from './errors.ts';
import { lockOf } from './rebuild.ts';
import { openSources } from './sources.ts';

export interface ArchiveToWrite {
  readonly path: RawPath;
  /** Parents before what lies in them. */
  readonly members: readonly ArchiveMember[];
}
export interface ArchivesRequest {
  readonly reader: CapsuleReader;
  readonly store: Store;
  readonly tree: readonly Entry[];
  readonly archives: readonly ArchiveToWrite[];
  /** Told of the bytes of each content. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
export interface WrittenArchive extends WrittenTar {
  readonly path: RawPath;
}
interface Archive {
  readonly path: RawPath;
  readonly file: PendingFile;
  readonly tar: HashedTarWriter;
}
interface Home {
  readonly archive: Archive;
  readonly member: ArchiveMember;
  readonly links: ArchiveMember[];
}

const start = (path: RawPath): Archive => {
  const file = startFile(`${path}.partial`);
  return { path, file, tar: new HashedTarWriter(file.write) };
};

const add = ({ tar }: Archive, { entry, linkTo, from }: ArchiveMember): void => {
  tar.add(entry, linkTo);
  if (from?.kind !== 'bytes') return;
  tar.write(from.bytes);
  tar.pad(from.bytes.length);
};

const commit = ({ path, file, tar }: Archive): WrittenArchive => {
  const written = tar.end();
  file.commit(path);
  return { path, ...written };
};

const missing = (path: RawPath) =>
  new RebuildError('ASSEMBLE_MEMBER_MISSING', `Nothing gives the content of ${rawToText(path)}`, {
    exit: 'invalid',
  });

/** Adds where each content that is awaited goes; gives what needs no source. */
const begin = (
  homes: Map<Entry, Home[]>,
  archive: Archive,
  members: readonly ArchiveMember[],
  tree: readonly Entry[],
): ArchiveMember[] => {
  const rest: ArchiveMember[] = [];
  const byPath = new Map<RawPath, Home>();
  for (const member of members) {
    const { entry, from, linkTo } = member;
    if (linkTo !== undefined) {
      const home = byPath.get(linkTo);
      if (home) home.links.push(member);
      else rest.push(member);
      continue;
    }
    if (from === undefined || from.kind === 'bytes') {
      rest.push(member);
      continue;
    }
    const source = from.kind === 'tree' ? tree[from.index] : entry;
    if (!source) throw missing(entry.path);
    const home = { archive, member, links: [] };
    const others = homes.get(source);
    if (others) others.push(home);
    else homes.set(source, [home]);
    byPath.set(entry.path, home);
  }
  return rest;
};

/**
 * Writes tars of parts of an environment, each under its partial name until all are whole. In each: contents in assembly order with their
 * hardlinks after them, then what has no content to be fetched, directories too, in the order given: GNU tar keeps the time of a directory
 * only if nothing is put into it later. The artifacts must be in the capsule or in the store. Throws RebuildError, ArchiveError, HostError.
 */
export const writeArchives = async (request: ArchivesRequest): Promise<WrittenArchive[]> => {
  const { reader, store, tree, signal } = request;
  const lock = lockOf(reader);
  const open = request.archives.map(({ path, members }) => ({ archive: start(path), members }));
  try {
    const homes = new Map<Entry, Home[]>();
    const begun = open.map(({ archive, members }) => ({
      archive,
      rest: begin(homes, archive, members, tree),
    }));
    const all = request.archives.flatMap(({ members }) => members);
    const part = new Set(
      all.flatMap(({ from }) => (from?.kind === 'tree' ? [tree[from.index]?.path ?? ''] : [])),
    );
    const map = await loadMap(reader, lock, tree);
    const sources = { reader, lock, tree, map, store, signal, part, further: shippedJobs(all, lock) };
    for await (const { files } of openSources(sources)) {
      for (const { entry, content } of files) {
        // The content can be read once, whoever wants it.
        const wanting = homes.get(entry);
        if (!wanting) continue;
        for (const { archive, member } of wanting) add(archive, member);
        for (const piece of content) for (const { archive } of wanting) archive.tar.write(piece);
        for (const { archive, links } of wanting) {
          archive.tar.pad(entry.size);
          for (const link of links) add(archive, link);
          request.onProgress?.(entry.size);
        }
        homes.delete(entry);
      }
    }
    for (const { path } of homes.keys()) throw missing(path);
    for (const { archive, rest } of begun) for (const member of rest) add(archive, member);
    return open.map(({ archive }) => commit(archive));
  } catch (error) {
    for (const { archive } of open) archive.file.discard();
    throw error;
  }
};
