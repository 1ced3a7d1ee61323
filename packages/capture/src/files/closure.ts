import type { DpkgPackage } from '@holotype/model';

/** `libc6 (>= 2.34) [amd64] | libc6-udeb:any` as the names of its alternatives, for each comma-separated part. */
const parseDepends = (text: string | undefined): string[][] =>
  (text ?? '')
    .split(',')
    .map((part) => part.split('|').flatMap((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(one)?.[1] ?? []))
    .filter((alternatives) => alternatives.length > 0);

const isInstalled = ({ status }: DpkgPackage) => / installed$/.test(status);

/** The named packages, all that they depend on (no Recommends), and the Essential ones: a root needs a shell. Names that are not installed are given back in `missing`. */
export const closeOverDepends = (
  packages: readonly DpkgPackage[],
  names: readonly string[],
): { readonly closure: readonly DpkgPackage[]; readonly missing: readonly string[] } => {
  const installed = packages.filter(isInstalled);
  const byName = new Map<string, DpkgPackage[]>();
  const offer = (name: string, one: DpkgPackage) => byName.set(name, [...(byName.get(name) ?? []), one]);
  for (const one of installed) offer(one.name, one);
  for (const one of installed) for (const [name = ''] of parseDepends(one.provides)) offer(name, one);
  const closure = new Set<DpkgPackage>();
  const pending = [
    ...installed.filter(({ essential }) => essential),
    ...names.flatMap((name) => byName.get(name) ?? []),
  ];
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (closure.has(one)) continue;
    closure.add(one);
    for (const alternatives of [...parseDepends(one.preDepends), ...parseDepends(one.depends)]) {
      const found = alternatives.find((name) => byName.has(name));
      pending.push(...((found === undefined ? undefined : byName.get(found)) ?? []));
    }
  }
  return {
    closure: installed.filter((one) => closure.has(one)),
    missing: names.filter((name) => !byName.has(name)),
  };
};
