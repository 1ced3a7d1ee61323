import type { CapsuleReader } from '@holotype/capsule';
import { type Sha256, toDigest } from '@holotype/model';

/** The packages that lie in a capsule. */
export const carriedBy = ({ lock, place }: CapsuleReader): ReadonlySet<Sha256> =>
  new Set((lock?.artifacts ?? []).flatMap(({ sha256 }) => (place(toDigest(sha256)) ? [sha256] : [])));
