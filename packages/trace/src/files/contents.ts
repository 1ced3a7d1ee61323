import { createPool, type HashRequest, type HashResult } from '@holotype/host';
import { type Digest, type RawPath, toDigest } from '@holotype/model';
import { uses } from '../records/record.ts';
import type { Draft } from './draft.ts';
import type { Digests } from './merge.ts';
import { describes, hasContent, untouched } from './raw-stat.ts';

const batchSize = 32;

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
  (draft.uses & (uses.written | uses.gone)) === 0 &&
  hasContent(draft.path, draft.before.stat);

/** The digest of what lies at the draft's path at the end, if this hash is surely of that. */
const digestAtEnd = (draft: Draft, early: Hashes, late: Hashes): Digest | undefined => {
  const { path, before, after } = draft;
  if (!after) return undefined;
  const result = late.get(path) ?? (untouched(before?.stat, after.stat) ? early.get(path) : undefined);
  return result?.kind === 'hashed' && describes(after.stat, result.stat) ? digestOf(result) : undefined;
};

export const hashContents = (signal: AbortSignal | undefined): Contents => {
  const pool = createPool<readonly HashRequest[], readonly HashResult[]>(
    new URL('./hash-worker.js', import.meta.url),
    { signal },
  );
  const early = new Map<RawPath, HashResult>();
  const underWay: Promise<void>[] = [];
  let waiting: RawPath[] = [];
  const hashInto = async (results: Map<RawPath, HashResult>, paths: readonly RawPath[]): Promise<void> => {
    const requests = paths.map((path): HashRequest => ({ path, md5: false, scan: false }));
    const hashed = await pool.run(requests);
    for (const [index, path] of paths.entries()) {
      const result = hashed[index];
      if (result) results.set(path, result);
    }
  };
  const hashAll = async (paths: readonly RawPath[]): Promise<Hashes> => {
    const results = new Map<RawPath, HashResult>();
    const batches: Promise<void>[] = [];
    for (let at = 0; at < paths.length; at += batchSize)
      batches.push(hashInto(results, paths.slice(at, at + batchSize)));
    await Promise.all(batches);
    return results;
  };
  const sendWaiting = (): void => {
    const sent = hashInto(early, waiting);
    // settle() waits for it and fails as it fails.
    sent.catch(() => undefined);
    underWay.push(sent);
    waiting = [];
  };
  return {
    noticed: (draft) => {
      if (!onlyRead(draft)) return;
      waiting.push(draft.path);
      if (waiting.length === batchSize) sendWaiting();
    },
    settle: async (drafts, preimages) => {
      await Promise.all(underWay);
      const late = drafts.filter(
        (draft) =>
          draft.after &&
          hasContent(draft.path, draft.after.stat) &&
          digestAtEnd(draft, early, new Map()) === undefined,
      );
      const copyOf = (number: number) => `${preimages}/${String(number)}`;
      const copies = drafts.flatMap(({ preimage }) => (preimage ? [copyOf(preimage.number)] : []));
      const hashes = await hashAll([...late.map(({ path }) => path), ...copies]);
      return {
        after: (draft) => digestAtEnd(draft, early, hashes),
        preimage: (number) => digestOf(hashes.get(copyOf(number))),
      };
    },
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
};
