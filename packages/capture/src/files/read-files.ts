import {
  accountNames,
  type FileDraft,
  type FileItem,
  type HashPool,
  type HashRequest,
  type HashResult,
  type KnownHashes,
  readTree,
  seenAs,
} from '@holotype/host';
import type { RawPath, Substitution } from '@holotype/model';
import { digestsFor, type Owner, type Owners, type Substitutes } from '@holotype/ecosystems';
import type { Held } from './decide.ts';
import { isScanned } from './never.ts';
import { type Earlier, localOf } from './before.ts';
import { type Scan, type Scanned, sourceOf } from './scan.ts';
import { EntryFinalizer, type FinalEntry } from './finalize-entry.ts';

export interface ReadFilesRequest extends Scanned {
  readonly scan: Scan;
  readonly pool: HashPool;
  readonly owners: Owners;
  /** Their contents are in `before`. */
  readonly substitutes: Substitutes;
  readonly memory?: HashMemory | undefined;
  /** What was read when the same root was looked at before. */
  readonly known?: KnownHashes | undefined;
  /** False for a hash that was known and is not the file's. */
  readonly isRight: (path: RawPath, sha256: string) => boolean;
  /** Asks for what packages ship checksums of; else nothing is compared with them but what holds a private key. */
  readonly compares: boolean;
  /** Paths seen, and bytes of content read, since the last call. */
  readonly onProgress?: ((paths: number, bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Takes the entries in Tree order. */
  readonly write: (final: FinalEntry) => Promise<void> | undefined;
}

/**
 * Hashes by path, for whoever captures the same root twice within minutes: what has its size and time of then is not read again. Lock reads it
 * once more, so that what is another all the same is found.
 */
export type HashMemory = Map<RawPath, HashResult>;

/** Bytes. */
const mostAccounts = 16 * 1024 * 1024;

interface OwnedFile extends Held {
  readonly owner: Owner | undefined;
}

/** The bytes were read from a copy; everything else is as it was. */
const asBefore = (result: HashResult | undefined, earlier: Earlier | undefined): HashResult | undefined =>
  earlier && result?.kind === 'hashed' ? { ...result, stat: earlier.stat } : result;

/**
 * Walks, hashes and writes at once, a few batches ahead, so that memory does not grow with the number of files. Gives what is held with another
 * content than it has.
 */
export const readFiles = async (request: ReadFilesRequest): Promise<readonly Substitution[]> => {
  const { root, owners, before, pool, scan } = request;
  const source = sourceOf(request);
  const names = accountNames(
    source.read('/etc/passwd', mostAccounts),
    source.read('/etc/group', mostAccounts),
  );
  const { compares, known } = request;
  const finalizer = new EntryFinalizer({
    ...{ scan, names, source, compares },
    known: request.substitutes,
    localOf: (path) => localOf(root, before, path),
  });
  const digestsOf = ({ group, found: { owner } }: FileItem<OwnedFile>) => {
    if (!compares) return { md5: false };
    // Another name of the same file may be a package's.
    return group !== undefined && !owners.isEmpty
      ? { md5: true, sha1: true }
      : digestsFor({ checksum: owner?.checksum });
  };
  const ask = (item: FileItem<OwnedFile>): HashRequest => ({
    path: localOf(root, before, item.draft.path),
    ...digestsOf(item),
    scan: isScanned(item.draft.path),
    ...(!before?.has(item.draft.path) && { seen: seenAs(item.draft) }),
  });
  const ofThisProcess = (draft: FileDraft, { md5, sha1 }: HashRequest): HashResult | undefined => {
    const found = request.memory?.get(draft.path);
    if (found?.kind !== 'hashed' || (md5 && found.md5 === undefined) || (sha1 && found.sha1 === undefined))
      return undefined;
    return found.stat.size === draft.size && found.stat.mtime === draft.mtime ? found : undefined;
  };
  const remembered = (item: FileItem<OwnedFile>, asked: HashRequest): HashResult | undefined => {
    const { draft, found } = item;
    if (before?.has(draft.path)) return undefined;
    const ours = ofThisProcess(draft, asked);
    if (ours) return ours;
    const earlier = known?.get(asked, found.stat);
    return earlier && request.isRight(draft.path, earlier.sha256) ? earlier : undefined;
  };
  const wanted = async function* () {
    for await (const piece of scan.held())
      yield piece.map(({ path, stat }) => ({ path, stat, owner: owners.get(path) }));
  };
  const { readlink } = source;
  const reading = { wanted: wanted(), root, names, readlink, pool, ask, known: remembered };
  let told = 0;
  for await (const batch of readTree({ ...reading, signal: request.signal })) {
    let bytes = 0;
    for (const { draft, group, result, found, asked } of batch) {
      const earlier = before?.get(draft.path);
      if (result && !earlier) request.memory?.set(draft.path, result);
      if (result && asked && !earlier) known?.add(asked, result);
      if (result && draft.type === 'file') bytes += draft.size;
      const final = finalizer.finalize({ draft, group, owner: found.owner }, asBefore(result, earlier));
      const full = final && request.write(final);
      if (full) await full;
    }
    request.onProgress?.(scan.seen() - told, bytes);
    told = scan.seen();
  }
  return finalizer.substitutions;
};
