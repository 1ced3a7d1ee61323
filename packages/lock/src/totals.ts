import type { Artifact, Lock, LockTotal, Pack, Sha256 } from '@holotype/model';
import type { Content } from './contents.ts';
import { isMade } from './list-members.ts';

const empty = () => ({ contents: 0, bytes: 0, stored: 0 });

/** Of distinct contents, by where they come from; `artifactOf` gives the Lock's artifact of a content that one gives. */
export const sumTotals = (
  contents: ReadonlyMap<Sha256, Content>,
  artifacts: readonly Artifact[],
  artifactOf: (content: Content) => Artifact | undefined,
  packs: readonly Pack[],
): Lock['totals'] => {
  const totals = { proven: empty(), trusted: empty(), kept: empty() } satisfies Record<string, LockTotal>;
  const derived = empty();
  for (const content of contents.values()) {
    const artifact = artifactOf(content);
    const total =
      totals[artifact === undefined ? 'kept' : artifact.trust === 'content' ? 'proven' : 'trusted'];
    for (const one of artifact !== undefined && isMade(content.member) ? [total, derived] : [total]) {
      one.contents++;
      one.bytes += content.size;
    }
  }
  for (const { trust, size } of artifacts) totals[trust === 'content' ? 'proven' : 'trusted'].stored += size;
  for (const { size } of packs) totals.kept.stored += size;
  return derived.contents > 0 ? { ...totals, derived } : totals;
};
