import { publicName, purlType } from '@holotype/ecosystems';
import { compareRaw, type Lock } from '@holotype/model';

/** What of an environment public packages give. */
export interface PublicShare {
  readonly bytes: number;
  /** Those of them that rules make of what packages hold; absent if there are none. */
  readonly derived?: number;
  /** How many packages of each ecosystem, under the name that users know: most first. */
  readonly packages: readonly { readonly name: string; readonly count: number }[];
}

export const publicShare = ({ artifacts, totals }: Pick<Lock, 'artifacts' | 'totals'>): PublicShare => {
  const counts = new Map<string, number>();
  for (const { purl } of artifacts) {
    const name = publicName(purlType(purl));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    bytes: totals.proven.bytes + totals.trusted.bytes,
    ...(totals.derived && { derived: totals.derived.bytes }),
    packages: [...counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || compareRaw(a.name, b.name)),
  };
};
