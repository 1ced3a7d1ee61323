import { because, compareRaw, parentOf, type RawPath } from '@holotype/model';
import type { RuleSet } from './rule-set.ts';

/**
 * Holds the directories with the most single files whole until `rules` and the rest of `paths` are fewer than `most`; what is left to be
 * named one by one is returned.
 */
export const foldFiles = (
  paths: readonly RawPath[],
  rules: RuleSet,
  isShared: (path: RawPath) => boolean,
  most: number,
): RawPath[] => {
  const surplus = () => rules.size() + left.length - most;
  let left = [...paths];
  if (surplus() <= 0) return left;
  const counts = new Map<RawPath, number>();
  for (const path of paths) counts.set(parentOf(path), (counts.get(parentOf(path)) ?? 0) + 1);
  const folded = new Set<RawPath>();
  let excess = surplus();
  for (const [directory, count] of [...counts].sort(([a, m], [b, n]) => n - m || compareRaw(a, b))) {
    if (excess <= 0) break;
    if (isShared(directory)) continue;
    folded.add(directory);
    rules.set(directory, true, because('too-many-touched'));
    excess -= count - 1;
  }
  left = left.filter((path) => !folded.has(parentOf(path)));
  return left;
};
