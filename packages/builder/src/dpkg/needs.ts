import type { Package } from './packages.ts';

export interface Needs {
  /** What a package needs, of what is installed; by key. */
  readonly of: (item: Package) => readonly Package[];
  /** The same, before it can be unpacked. */
  readonly before: (item: Package) => readonly Package[];
  /** Clauses that nothing installed satisfies. */
  readonly unmet: (item: Package) => number;
}

/** Who satisfies which clause among `packages`: a package of that name, of the same architecture if there is one, else whoever provides it. */
export const needsAmong = (packages: readonly Package[]): Needs => {
  const named = new Map<string, Package[]>();
  const providing = new Map<string, Package[]>();
  const put = (map: Map<string, Package[]>, name: string, item: Package) => {
    const known = map.get(name);
    if (known) known.push(item);
    else map.set(name, [item]);
  };
  for (const item of packages) {
    put(named, item.facts.name, item);
    for (const name of item.provides) put(providing, name, item);
  }
  const satisfying = (clause: readonly string[], by: Package): readonly Package[] => {
    for (const name of clause) {
      const found = named.get(name);
      const [any] = found ?? [];
      if (any) return [found?.find(({ facts }) => facts.architecture === by.facts.architecture) ?? any];
    }
    for (const name of clause) {
      const found = providing.get(name);
      if (found) return found;
    }
    return [];
  };
  const all = (clauses: readonly (readonly string[])[], item: Package) => [
    ...new Set(clauses.flatMap((clause) => satisfying(clause, item)).filter((one) => one !== item)),
  ];
  return {
    of: (item) => all([...item.preDepends, ...item.depends], item),
    before: (item) => all(item.preDepends, item),
    unmet: (item) =>
      [...item.preDepends, ...item.depends].filter((clause) => satisfying(clause, item).length === 0).length,
  };
};

/** `start` and everything that it needs. */
export const closureOf = (start: readonly Package[], needs: Needs): Set<Package> => {
  const found = new Set<Package>();
  const queue = [...start];
  for (let item = queue.pop(); item; item = queue.pop()) {
    if (found.has(item)) continue;
    found.add(item);
    queue.push(...needs.of(item));
  }
  return found;
};
