import type { DpkgPackage } from '@holotype/model';
import { closeOverDepends } from '../files/closure.ts';

/**
 * The packages of these identities, those of `names` that are installed, what they depend on, and the Essential ones. Names do not tell
 * architectures apart, so only those of the packages used, and the machine's own, are looked at.
 */
export const closeOverUsed = (
  packages: readonly DpkgPackage[],
  used: ReadonlySet<string>,
  names: readonly string[],
): readonly DpkgPackage[] => {
  const touched = packages.filter(({ purl }) => used.has(purl));
  const own = packages.filter(({ essential }) => essential);
  const architectures = new Set(['all', ...[...touched, ...own].map(({ architecture }) => architecture)]);
  const candidates = packages.filter(({ architecture }) => architectures.has(architecture));
  return closeOverDepends(candidates, [...touched.map(({ name }) => name), ...names]).closure;
};
