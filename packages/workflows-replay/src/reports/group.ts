import type { Told } from './told.ts';

export interface Group {
  readonly name: string;
  readonly of: number;
  readonly same: number;
  readonly different: number;
  readonly failed: number;
  readonly uncompared: number;
  readonly notRun: number;
}

/** What a machine has otherwise than the rest. */
export interface Unlike {
  readonly group: string;
  readonly fact: string;
  readonly here: string;
  /** What most others have. */
  readonly elsewhere: string;
}

export const labelOf = ({ labels }: Told, name: string): string =>
  labels.find((label) => label.name === name)?.value ?? '?';

const byName = new Intl.Collator('en', { numeric: true }).compare;

const grouped = (told: readonly Told[], by: string): [string, readonly Told[]][] => {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const name = labelOf(one, by);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => byName(a, b));
};

export const groupBy = (told: readonly Told[], by: string): Group[] =>
  grouped(told, by).map(([name, members]) => {
    const count = (result: Told['result']) => members.filter((one) => one.result === result).length;
    return {
      name,
      of: members.length,
      same: count('same'),
      different: count('different'),
      failed: count('failed'),
      uncompared: count('uncompared'),
      notRun: count('not run'),
    };
  });

const commonest = (values: readonly string[]): string => {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0];
};

/** Facts in which a group is not like most groups. Groups that ran nothing have no facts. */
export const unlike = (told: readonly Told[], by: string): Unlike[] => {
  const groups = grouped(told, by).flatMap(([group, members]) => {
    const facts = members.find((one) => one.facts.length > 0)?.facts;
    return facts ? [{ group, facts: new Map(facts.map(({ name, here }) => [name, here ?? '?'])) }] : [];
  });
  const names = new Set(groups.flatMap(({ facts }) => [...facts.keys()]));
  return [...names].flatMap((fact) => {
    const elsewhere = commonest(groups.map(({ facts }) => facts.get(fact) ?? '?'));
    return groups.flatMap(({ group, facts }) => {
      const here = facts.get(fact) ?? '?';
      return here === elsewhere ? [] : [{ group, fact, here, elsewhere }];
    });
  });
};

/** Numbers in names count as numbers. */
export const inOrder = (told: readonly Told[], by: string): Told[] =>
  [...told].sort((a, b) => byName(labelOf(a, by), labelOf(b, by)) || byName(a.path, b.path));
