import { createHashPool, hashFile, type HashPool, type HashRequest, type HashResult } from '@holotype/host';
import { type Digest, type RawPath, toDigest } from '@holotype/model';
import { uses } from '../records/record.ts';
import { type Draft, isOnlyLooked } from './draft.ts';
import type { Digests } from './merge.ts';
import { describes, hasContent, untouched } from './raw-stat.ts';

const batchSize = 64;
/** Seconds. A run that ends before has no gain of threads that start beside it, and would wait for them. */
const headStart = 1;

/** Hashes what the run reads while it runs, and the rest when it has ended. */
export interface Contents extends AsyncDisposable {
  /** A path was first used. */
  readonly noticed: (draft: Draft) => void;
  /** Digests of all drafts, as they are at the end, and of all copies. */
  readonly settle: (drafts: readonly Draft[], preimages: RawPath) => Promise<Digests>;
}

type Hashes = ReadonlyMap<RawPath, HashResult>;

const digestOf = (result: HashResult | undefined): Digest | undefined =>
  result?.kind === 'hashed' ? toDigest(result.sha256) : undefined;

/** Only read, so worth hashing before the end. */
const onlyRead = (draft: Draft): boolean =>
  draft.before !== undefined &&
  !isOnlyLooked(draft) &&
  (draft.uses & (uses.written | uses.gone)) === 0 &&
  hasContent(draft.path, draft.before.stat);

/** The digest of what lies at the draft's path at the end, if this hash is surely of that. */
const digestAtEnd = (draft: Draft, early: Hashes, late: Hashes): Digest | undefined => {
  const { path, before, after } = draft;
  if (!after) return undefined;
  const result = late.get(path) ?? (untouched(before?.stat, after.stat) ? early.get(path) : undefined);
  return result?.kind === 'hashed' && describes(after.stat, result.stat) ? digestOf(result) : undefined;
};

const toRequest = (path: RawPath): HashRequest => ({ path, md5: false, scan: false });

const hashInto = async (
  results: Map<RawPath, HashResult>,
  pool: HashPool,
  paths: readonly RawPath[],
): Promise<void> => {
  const hashed = await pool.run(paths.map(toRequest));
  for (const [index, path] of paths.entries()) {
    const result = hashed[index];
    if (result) results.set(path, result);
  }
};

/** Bytes that are hashed here before a thread for it would have started. */
const few = 8 * 1024 * 1024;

const hashAll = async (
  files: readonly { readonly path: RawPath; readonly size: number }[],
  signal: AbortSignal | undefined,
): Promise<Hashes> => {
  const paths = files.map(({ path }) => path);
  if (files.length <= batchSize && files.reduce((sum, { size }) => sum + size, 0) <= few)
    return new Map(paths.map((path) => [path, hashFile(toRequest(path))]));
  const results = new Map<RawPath, HashResult>();
  await using pool = createHashPool({ signal });
  const batches: Promise<void>[] = [];
  for (let at = 0; at < paths.length; at += batchSize)
    batches.push(hashInto(results, pool, paths.slice(at, at + batchSize)));
  await Promise.all(batches);
  return results;
};

export const hashContents = (signal: AbortSignal | undefined): Contents => {
  const pool = createHashPool({ signal, polite: true });
  const early = new Map<RawPath, HashResult>();
  const underWay = new Set<Promise<void>>();
  const waiting: RawPath[] = [];
  let started = false;
  const sendWaiting = (): void => {
    while (started && waiting.length >= batchSize && underWay.size < pool.size) {
      const sent = hashInto(early, pool, waiting.splice(0, batchSize));
      underWay.add(sent);
      const next = () => {
        underWay.delete(sent);
        sendWaiting();
      };
      // What fails here is hashed again at the end, and fails there.
      sent.then(next, () => undefined);
    }
  };
  const timer = setTimeout(() => {
    started = true;
    sendWaiting();
  }, headStart * 1000);
  return {
    noticed: (draft) => {
      if (!onlyRead(draft)) return;
      waiting.push(draft.path);
      sendWaiting();
    },
    settle: async (drafts, preimages) => {
      // The run is over: workers that stand back are not waited for, the rest is hashed by others.
      clearTimeout(timer);
      started = false;
      const late = drafts.flatMap((draft) => {
        const { path, after } = draft;
        const isWanted =
          after &&
          !isOnlyLooked(draft) &&
          hasContent(path, after.stat) &&
          digestAtEnd(draft, early, new Map()) === undefined;
        return isWanted ? [{ path, size: after.stat.size }] : [];
      });
      const copyOf = (number: number) => `${preimages}/${String(number)}`;
      const copies = drafts.flatMap(({ preimage }) =>
        preimage ? [{ path: copyOf(preimage.number), size: preimage.stat.size }] : [],
      );
      const hashes = await hashAll([...late, ...copies], signal);
      return {
        after: (draft) => digestAtEnd(draft, early, hashes),
        preimage: (number) => digestOf(hashes.get(copyOf(number))),
      };
    },
    [Symbol.asyncDispose]: () => {
      clearTimeout(timer);
      return pool[Symbol.asyncDispose]();
    },
  };
};
