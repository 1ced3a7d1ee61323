import {
  accountNames,
  type FileItem,
  type HashPool,
  type HashRequest,
  type HashResult,
  readTree,
  seenAs,
} from '@holotype/host';
import type { RawPath, Substitution } from '@holotype/model';
import type { Owner, Owners, Substitutes } from '@holotype/ecosystems';
import type { Held } from './decide.ts';
import { isScanned } from './never.ts';
import { digestsFor } from './as-shipped.ts';
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
  const finalizer = new EntryFinalizer(scan, names, source, request.substitutes);
  const ask = ({ draft, group, found: { owner } }: FileItem<OwnedFile>): HashRequest => ({
    path: localOf(root, before, draft.path),
    // Another name of the same file may be a package's.
    ...(group !== undefined && !owners.isEmpty
      ? { md5: true, sha1: true }
      : digestsFor({ checksum: owner?.checksum })),
    scan: isScanned(draft.path),
    ...(!before?.has(draft.path) && { seen: seenAs(draft) }),
  });
  const remembered = ({ draft }: FileItem<OwnedFile>, { md5, sha1 }: HashRequest): HashResult | undefined => {
    const known = before?.has(draft.path) ? undefined : request.memory?.get(draft.path);
    if (known?.kind !== 'hashed' || (md5 && known.md5 === undefined) || (sha1 && known.sha1 === undefined))
      return undefined;
    return known.stat.size === draft.size && known.stat.mtime === draft.mtime ? known : undefined;
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
    for (const { draft, group, result, found } of batch) {
      const earlier = before?.get(draft.path);
      if (result && !earlier) request.memory?.set(draft.path, result);
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
