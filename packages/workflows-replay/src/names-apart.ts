import { nameForOthers, parentOf, type RawPath } from '@holotype/model';

/** What a table calls files: by their names, and where two have the same, by as much of their directories as tells them apart. */
export const namesApart = (paths: readonly RawPath[]): readonly string[] => {
  const named = paths.map((path) => ({ path, above: parentOf(path), name: nameForOthers(path) }));
  for (;;) {
    const count = new Map<string, Set<RawPath>>();
    for (const { name, path } of named) count.set(name, (count.get(name) ?? new Set()).add(path));
    const alike = named.filter(({ name, above }) => (count.get(name)?.size ?? 0) > 1 && above !== '/');
    if (alike.length === 0) return named.map(({ name }) => name);
    for (const one of alike) {
      one.name = `${nameForOthers(one.above)}/${one.name}`;
      one.above = parentOf(one.above);
    }
  }
};
