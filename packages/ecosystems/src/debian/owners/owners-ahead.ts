import { createPool } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { OwnersAhead } from '../../owners.ts';
import type { PackedLists } from './owner-lists.ts';
import { readOwners } from './owners.ts';

export interface ListsRequest {
  /** A raw path on this machine. */
  readonly root: RawPath;
}

/** Starts to read the lists of dpkg in a thread of its own, while facts are read here. */
export const readOwnersAhead = (root: RawPath, signal: AbortSignal | undefined): OwnersAhead => {
  const script = new URL('./owner-lists-worker.js', import.meta.url);
  const pool = createPool<ListsRequest, PackedLists>(script, { size: 1, signal });
  const lists = pool.run({ root });
  // Whoever waits for them hears of a failure; nobody waits if facts could not be read.
  lists.catch(() => undefined);
  return {
    owners: async (host, sections) => readOwners(host, sections, await lists),
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
};
