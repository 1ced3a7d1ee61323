import { because, compareRaw, type Gap, type RawPath, rawToText } from '@holotype/model';
import type { Allowance } from './allowance.ts';
import type { RuleSet } from './rule-set.ts';
import { reasonNever } from './sort-touched.ts';

/** Paths of one kind that are named one by one; the others are counted. */
const mostNamed = 100;

const gap = (where: string, detail: string): Gap => ({ section: 'files', where, why: 'excluded', detail });

interface AskedRequest {
  /** Existing files and links that the run only asked for, with their sizes. */
  readonly asked: ReadonlyMap<RawPath, number>;
  readonly rules: RuleSet;
  readonly allowance: Allowance;
}
export interface Asked {
  /** Held by themselves, with their sizes. */
  readonly held: ReadonlyMap<RawPath, number>;
  /** Not to be held, with their sizes; sorted by path. */
  readonly left: readonly (readonly [path: RawPath, size: number])[];
}

/** Holds what a run only asked for, each by itself, the smallest first. What is named as left out stays so. */
export const holdAsked = ({ asked, rules, allowance }: AskedRequest): Asked => {
  const held = new Map<RawPath, number>();
  const left: (readonly [RawPath, number])[] = [];
  const missing = [...asked].filter(([path]) => !rules.ruleFor(path).held && !rules.has(path));
  for (const [path, size] of missing.sort(([a, m], [b, n]) => m - n || compareRaw(a, b))) {
    if (reasonNever(path, false) === undefined && allowance.take(size)) {
      rules.set(path, true, because('asked-by-run'));
      held.set(path, size);
    } else left.push([path, size]);
  }
  return { held, left: left.sort(([a], [b]) => compareRaw(a, b)) };
};

/** What is not as the run found it when it asked: a replay does not find these. */
export const askedGaps = (left: Asked['left']): Gap[] => {
  const named = left.slice(0, mostNamed);
  const more = left.length - named.length;
  return [
    ...named.map(([path, size]) => ({
      ...gap(
        rawToText(path),
        reasonNever(path, false) === undefined
          ? `the run asked for it without opening it, and a replay does not find it (${String(size)} bytes): --include holds it`
          : 'the run asked for it without opening it, and a replay does not find it: it may not be held',
      ),
      asked: size,
    })),
    ...(more > 0 ? [gap('/', `and ${String(more)} paths more that the run asked for`)] : []),
  ];
};

/** What was not there when the run asked, though it is now: it stays away. */
export const keepMissing = (
  missing: readonly RawPath[],
  rules: RuleSet,
  exists: (path: RawPath) => boolean,
) => {
  for (const path of missing)
    if (rules.ruleFor(path).held && exists(path)) rules.set(path, false, because('not-there-then'));
};
