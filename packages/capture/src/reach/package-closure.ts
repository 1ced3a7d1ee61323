import type { DpkgPackage, RawPath } from '@holotype/model';
import { closeOverDepends } from '../files/closure.ts';
import type { Owners } from '../files/owners.ts';

/**
 * The packages that own one of `paths`, those of `names` that are installed, what they depend on, and the Essential ones. Names do not
 * tell architectures apart, so only those that own something, and the machine's own, are looked at.
 */
export const closeOverOwners = (
  packages: readonly DpkgPackage[],
  owners: Owners,
  paths: Iterable<RawPath>,
  names: readonly string[],
): readonly DpkgPackage[] => {
  const purls = new Set<string>();
  for (const path of paths) {
    const owner = owners.get(path);
    if (owner) purls.add(owner.purl);
  }
  const touched = packages.filter(({ purl }) => purls.has(purl));
  const own = packages.filter(({ essential }) => essential);
  const architectures = new Set(['all', ...[...touched, ...own].map(({ architecture }) => architecture)]);
  const candidates = packages.filter(({ architecture }) => architectures.has(architecture));
  return closeOverDepends(candidates, [...touched.map(({ name }) => name), ...names]).closure;
};
