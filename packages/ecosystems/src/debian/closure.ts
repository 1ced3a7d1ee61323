import type { DpkgPackage, Sections } from '@holotype/model';
import type { Closure, Wanted } from '../owners.ts';
import { closureOf, isInstalled, needsAmong, relationsOf } from './relations.ts';

/**
 * The packages of these identities and names, all that they depend on (no Recommends), and the Essential ones: a root needs a shell. A
 * name means the package of the machine's own architecture, or of one that is among those wanted by identity, if there is such a package.
 */
export const closeOverDepends = (
  { dpkg }: Pick<Sections, 'dpkg'>,
  { purls, names }: Wanted,
): Closure & { readonly packages: readonly DpkgPackage[] } => {
  const packages = dpkg?.packages ?? [];
  const installed = packages.filter(isInstalled);
  const needs = needsAmong(installed, relationsOf, dpkg?.architecture ?? '');
  const used = packages.filter(({ purl }) => purls.has(purl));
  const architectures = new Set([
    ...['all', dpkg?.architecture],
    ...used.map(({ architecture }) => architecture),
  ]);
  const byName = (name: string): readonly DpkgPackage[] => {
    const found = needs.named(name);
    const near = found.filter(({ architecture }) => architectures.has(architecture));
    return near.length > 0 ? near : found;
  };
  const start = [
    ...installed.filter(({ essential, purl }) => essential || purls.has(purl)),
    ...names.flatMap(byName),
  ];
  const closure = closureOf(start, needs);
  return {
    packages: installed.filter((one) => closure.has(one)),
    missing: names.filter((name) => needs.named(name).length === 0),
  };
};

/** Rows of a database that no machine has: a stranger's could name each package as what every other one needs. */
const most = { providers: 20, needs: 200_000 };

/** Depends and Pre-Depends of each installed package, as the identities of those that satisfy them; of those beyond the limits nothing is known. */
export const dependsOfEach = ({ dpkg }: Pick<Sections, 'dpkg'>): ReadonlyMap<string, readonly string[]> => {
  const installed = (dpkg?.packages ?? []).filter(isInstalled);
  const providers = new Map<string, number>();
  const isEarly = (name: string): boolean => {
    const before = providers.get(name) ?? 0;
    providers.set(name, before + 1);
    return before < most.providers;
  };
  const relations = (one: DpkgPackage) => {
    const own = relationsOf(one);
    return { ...own, provides: own.provides.filter(isEarly) };
  };
  const needs = needsAmong(installed, relations, dpkg?.architecture ?? '');
  const found = new Map<string, readonly string[]>();
  let count = 0;
  for (const one of installed) {
    const own = [...new Set(needs.of(one).map(({ purl }) => purl))];
    count += own.length;
    if (count > most.needs) break;
    found.set(one.purl, own);
  }
  return found;
};
