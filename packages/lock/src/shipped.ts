import { digestsFor, isAsShipped, memberName, type Owners } from '@holotype/ecosystems';
import { createHashPool, inBatches, inOrder } from '@holotype/host';
import type { Entry, FileEntry, RawPath } from '@holotype/model';
import type { Member } from './list-members.ts';

export interface ShippedRequest {
  /** Where the captured root lies on this machine. */
  readonly root: RawPath;
  /** Where the bytes of paths lie that the root has changed since. */
  readonly before: ReadonlyMap<RawPath, RawPath>;
  readonly tree: readonly Entry[];
  readonly owners: Owners;
  readonly signal?: AbortSignal | undefined;
}

const limits = { items: 256, bytes: 16 * 1024 * 1024 };

/**
 * Files of the Tree that have the checksums of their packages, by purl, as members. Reads what has one, and takes nothing for shipped whose
 * content is not the Tree's any more. This trusts the packages' own checksums; opening an artifact proves.
 */
export const listShipped = async ({
  root,
  before,
  tree,
  owners,
  signal,
}: ShippedRequest): Promise<ReadonlyMap<string, readonly Member[]>> => {
  const prefix = root === '/' ? '' : root;
  const byPurl = new Map<string, Member[]>();
  await using pool = createHashPool({ signal });
  const compare = async (batch: readonly FileEntry[]) => {
    signal?.throwIfAborted();
    const owned = batch.flatMap((entry) => {
      const owner = owners.get(entry.path);
      return owner?.checksum ? [{ entry, owner }] : [];
    });
    const asked = owned.map(({ entry: { path }, owner }) => ({
      path: before.get(path) ?? prefix + path,
      ...digestsFor(owner),
      scan: false,
    }));
    const results = asked.length === 0 ? [] : await pool.run(asked);
    return owned.filter(({ entry, owner }, at) => {
      const result = results[at];
      return result?.kind === 'hashed' && result.sha256 === entry.sha256 && isAsShipped(owner, result);
    });
  };
  const files = inBatches(filesOf(tree), limits, ({ size }) => size);
  for await (const shipped of inOrder(files, compare, pool.size * 2))
    for (const { entry, owner } of shipped) {
      const group = byPurl.get(owner.purl) ?? [];
      group.push({
        member: memberName({ part: 'data', path: owner.member ?? entry.path }),
        sha256: entry.sha256,
      });
      byPurl.set(owner.purl, group);
    }
  return byPurl;
};

function* filesOf(tree: readonly Entry[]): Generator<FileEntry, void> {
  for (const entry of tree) if (entry.type === 'file') yield entry;
}
