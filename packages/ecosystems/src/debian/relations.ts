import type { DpkgPackage } from '@holotype/model';

/** What a package is called and what it needs (deb-control(5)); each clause as the names of which one satisfies it. */
export interface Relations {
  readonly name: string;
  readonly architecture: string;
  readonly depends: readonly (readonly string[])[];
  readonly preDepends: readonly (readonly string[])[];
  readonly provides: readonly string[];
}

export interface Needs<P> {
  /** What a package needs, of what is installed. */
  readonly of: (item: P) => readonly P[];
  /** The same, before it can be unpacked. */
  readonly before: (item: P) => readonly P[];
  /** Clauses that nothing installed satisfies. */
  readonly unmet: (item: P) => number;
  /** Whoever satisfies a name: packages of that name, else those that provide it. */
  readonly named: (name: string) => readonly P[];
}

/**
 * Who satisfies which clause among `items`: a package of that name, of the same architecture if there is one, else of the machine's own,
 * `native`, else any; where no package has the name, whoever provides it.
 */
export const needsAmong = <P>(
  items: readonly P[],
  relationsOf: (item: P) => Relations,
  native: string,
): Needs<P> => {
  const relations = new Map(items.map((item) => [item, relationsOf(item)] as const));
  const byName = new Map<string, P[]>();
  const providing = new Map<string, P[]>();
  const put = (map: Map<string, P[]>, name: string, item: P) => {
    const known = map.get(name);
    if (known) known.push(item);
    else map.set(name, [item]);
  };
  for (const [item, { name, provides }] of relations) {
    put(byName, name, item);
    for (const one of provides) put(providing, one, item);
  }
  const satisfying = (clause: readonly string[], architecture: string): readonly P[] => {
    for (const name of clause) {
      const found = byName.get(name);
      const [any] = found ?? [];
      const ofArchitecture = (wanted: string) =>
        found?.find((item) => relations.get(item)?.architecture === wanted);
      if (any !== undefined) return [ofArchitecture(architecture) ?? ofArchitecture(native) ?? any];
    }
    for (const name of clause) {
      const found = providing.get(name);
      if (found) return found;
    }
    return [];
  };
  const all = (item: P, clauses: readonly (readonly string[])[]) => {
    const architecture = relations.get(item)?.architecture ?? native;
    const found = clauses.flatMap((clause) => satisfying(clause, architecture));
    return [...new Set(found)].filter((one) => one !== item);
  };
  const clausesOf = (item: P) => {
    const { preDepends, depends } = relations.get(item) ?? relationsOf(item);
    return [...preDepends, ...depends];
  };
  return {
    of: (item) => all(item, clausesOf(item)),
    before: (item) => all(item, relations.get(item)?.preDepends ?? []),
    unmet: (item) =>
      clausesOf(item).filter(
        (clause) => satisfying(clause, relations.get(item)?.architecture ?? native).length === 0,
      ).length,
    named: (name) => byName.get(name) ?? providing.get(name) ?? [],
  };
};

/** `start` and everything that it needs. */
export const closureOf = <P>(start: readonly P[], needs: Pick<Needs<P>, 'of'>): Set<P> => {
  const found = new Set<P>();
  const queue = [...start];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (found.has(item)) continue;
    found.add(item);
    queue.push(...needs.of(item));
  }
  return found;
};

/**
 * Each clause of a field as the names that would satisfy it: `libc6 (>= 2.34) [amd64] | libc6-udeb:any`. Versions and architectures are not
 * looked at: what is installed together fits together.
 */
const parseRelations = (text: string | undefined): string[][] =>
  (text ?? '')
    .split(',')
    .map((clause) => clause.split('|').flatMap((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/i.exec(one)?.[1] ?? []))
    .filter((names) => names.length > 0);

export const relationsOf = (facts: DpkgPackage): Relations => ({
  name: facts.name,
  architecture: facts.architecture,
  depends: parseRelations(facts.depends),
  preDepends: parseRelations(facts.preDepends),
  provides: parseRelations(facts.provides).flat(),
});

/** dpkg's status of a package whose files are all there; triggers may still be waited for. */
export const isInstalled = ({ status }: Pick<DpkgPackage, 'status'>): boolean =>
  / (?:installed|triggers-awaited|triggers-pending)$/.test(status);
