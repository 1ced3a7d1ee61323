import { type Bundle, Lane, loadMap, type MapRun, paddingOf, tarHeader } from '@holotype/archive';
import { type PendingFile, startFile } from '@holotype/host';
import type { Digest, Entry, RawPath } from '@holotype/model';
import type { Store } from '@holotype/store';
import { AssembleError } from './errors.ts';
import { lockOf } from './rebuild.ts';
import { openSources } from './sources.ts';

export interface ArchiveMember {
  /** Path, type and metadata as they stand in the tar. */
  readonly entry: Entry;
  /** A hardlink to another member of the archive. */
  readonly linkTo?: RawPath | undefined;
  /** `tree`: the content of the Tree's entry at this position. Undefined: empty, or no file. */
  readonly from?:
    | { readonly kind: 'tree'; readonly index: number }
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | undefined;
}
export interface ArchiveToWrite {
  readonly path: RawPath;
  readonly members: readonly ArchiveMember[];
}
export interface WrittenArchive {
  readonly path: RawPath;
  readonly digest: Digest;
  readonly size: number;
}
export interface ArchivesRequest {
  readonly bundle: Bundle;
  readonly store: Store;
  readonly tree: readonly Entry[];
  readonly archives: readonly ArchiveToWrite[];
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

class Archive {
  readonly #file: PendingFile;
  readonly #path: RawPath;
  readonly #lane: Lane;
  constructor(path: RawPath) {
    this.#path = path;
    this.#file = startFile(`${path}.partial`);
    this.#lane = new Lane(this.#file.write);
  }
  add({ entry, linkTo, from }: ArchiveMember): void {
    this.#lane.write(tarHeader(entry, linkTo));
    if (from?.kind === 'bytes') this.content([from.bytes], from.bytes.length);
  }
  content(pieces: Iterable<Uint8Array>, size: number): void {
    for (const piece of pieces) this.#lane.write(piece);
    this.#lane.write(new Uint8Array(paddingOf(size)));
  }
  commit(): WrittenArchive {
    const { digest, size } = this.#lane.end();
    this.#file.commit(this.#path);
    return { path: this.#path, digest, size };
  }
  discard(): void {
    this.#file.discard();
  }
}

/** Of packages only what is wanted; a pack is read whole, since the places in it follow from all of it. */
const narrow = (map: readonly MapRun[], wanted: ReadonlySet<number>): MapRun[] => {
  const packs = new Set(
    map.flatMap(({ source, index, files }) =>
      source === 'pack' && files.some(({ entry }) => wanted.has(entry)) ? [index] : [],
    ),
  );
  return map.flatMap((run) => {
    if (run.source === 'pack') return packs.has(run.index) ? [run] : [];
    const files = run.files.filter(({ entry }) => wanted.has(entry));
    return files.length > 0 ? [{ ...run, files }] : [];
  });
};

const missing = (path: RawPath) =>
  new AssembleError('ASSEMBLE_MEMBER_MISSING', `Nothing gives the content of ${path}`, { exit: 'invalid' });

/**
 * Writes tars of parts of the Tree, each under its partial name until it is whole. In each: what has no content of the Tree, in the order
 * given, then contents in assembly order with their hardlinks after them. The artifacts must be in the capsule or in the store.
 */
export const writeArchives = async (request: ArchivesRequest): Promise<WrittenArchive[]> => {
  const { bundle, store, tree, signal } = request;
  const lock = lockOf(bundle);
  const open = request.archives.map(({ path, members }) => ({ archive: new Archive(path), members }));
  const homes = new Map<Entry, { readonly archive: Archive; readonly member: ArchiveMember }>();
  const wanted = new Set<number>();
  const links = new Map<ArchiveMember, ArchiveMember[]>();
  try {
    for (const { archive, members } of open) {
      const firsts = new Map(
        members.flatMap((member) =>
          member.linkTo === undefined ? [[member.entry.path, member] as const] : [],
        ),
      );
      const late: ArchiveMember[] = [];
      for (const member of members) {
        const first = member.linkTo === undefined ? undefined : firsts.get(member.linkTo);
        if (first?.from?.kind === 'tree') links.set(first, [...(links.get(first) ?? []), member]);
        else if (member.linkTo !== undefined) late.push(member);
        else if (member.from?.kind !== 'tree') archive.add(member);
        else {
          const entry = tree[member.from.index];
          if (!entry) throw missing(member.entry.path);
          wanted.add(member.from.index);
          homes.set(entry, { archive, member });
        }
      }
      for (const member of late) archive.add(member);
    }
    const map = narrow(await loadMap(bundle, lock, tree), wanted);
    for await (const { files } of openSources({ bundle, lock, tree, map, store, signal })) {
      for (const { entry, content } of files) {
        const home = homes.get(entry);
        if (!home) continue;
        home.archive.add(home.member);
        home.archive.content(content, entry.size);
        for (const link of links.get(home.member) ?? []) home.archive.add(link);
        homes.delete(entry);
        request.onProgress?.(entry.size);
      }
    }
    for (const [{ path }] of homes) throw missing(path);
    return open.map(({ archive }) => archive.commit());
  } catch (error) {
    for (const { archive } of open) archive.discard();
    throw error;
  }
};
