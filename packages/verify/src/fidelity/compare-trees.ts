import {
  compareTreeOrder,
  type Difference,
  type Digest,
  type Entry,
  type Fidelity,
  isFilledAnew,
  rawToText,
  type Scope,
  TreeDigester,
} from '@holotype/model';
import { absence, type Disagreement, disagreements } from './compare-entry.ts';
import { type Aspect, type Held, type NotHeldAspects, wholly } from './holds.ts';

export interface Comparison {
  /** What it does not hold is not looked at on the actual side. */
  readonly scope: Scope;
  readonly unable: NotHeldAspects;
  /** What the form holds of an entry; default all. */
  readonly held?: Held | undefined;
  /** How many differences of each cause are listed, not just counted; default 50. */
  readonly listed?: number | undefined;
}

/** Counts by cause, and the first differences of each. */
class Tally {
  readonly counts = new Map<Aspect, number>();
  readonly notHeld = new Map<Aspect, number>();
  readonly first: Difference[] = [];
  readonly #unable: NotHeldAspects;
  readonly #listed: number;
  constructor({ unable, listed = 50 }: Comparison) {
    this.#unable = unable;
    this.#listed = listed;
  }

  /** True if nothing that the form can hold differs. `lasting`: what of it also differs from what the form can hold of the entry. */
  note(path: string, found: readonly Disagreement[], lasting = found): boolean {
    let same = true;
    for (const { cause, expected, actual } of found) {
      const isHeld = !this.#unable.has(cause) && lasting.some((one) => one.cause === cause);
      const counts = isHeld ? this.counts : this.notHeld;
      const count = (counts.get(cause) ?? 0) + 1;
      counts.set(cause, count);
      if (counts === this.notHeld) continue;
      same = false;
      if (count <= this.#listed) this.first.push({ path: rawToText(path), cause, expected, actual });
    }
    return same;
  }
}

/** A directory that a program fills anew: what it puts there is not looked at, and so neither is when. */
const isFilledLater = ({ path, type }: Entry, scope: Scope): boolean => {
  const rule = scope.ruleFor(path);
  return type === 'directory' && !rule.held && isFilledAnew(rule.reason) && rule.path === rawToText(path);
};

/** Both in Tree order. */
export const compareTrees = (
  expected: readonly Entry[],
  actual: readonly Entry[],
  comparison: Comparison,
): Fidelity => {
  const { scope, held = wholly } = comparison;
  const tally = new Tally(comparison);
  const digester = new TreeDigester();
  let identical = 0;
  let at = 0;
  const passExtras = (until: Entry | undefined) => {
    for (
      let other = actual[at];
      other && (!until || compareTreeOrder(other.path, until.path) < 0);
      other = actual[++at]
    ) {
      if (!scope.holds(other.path, other.type === 'directory')) continue;
      digester.add(other);
      tally.note(other.path, [{ cause: 'extra', expected: 'nothing', actual: other.type }]);
    }
  };
  for (const entry of expected) {
    passExtras(entry);
    const other = actual[at];
    const kept = held(entry);
    if (other?.path !== entry.path) {
      const missing = [absence(entry)];
      tally.note(entry.path, missing, kept ? missing : []);
      continue;
    }
    at++;
    const seen = isFilledLater(entry, scope) ? { ...other, mtime: entry.mtime } : other;
    digester.add(seen);
    const found = disagreements(entry, seen);
    const lasting = kept && found.length > 0 ? disagreements(kept, seen) : found;
    if (tally.note(entry.path, found, lasting)) identical++;
  }
  passExtras(undefined);
  const treeDigest: Digest = digester.finish();
  return {
    identical,
    total: expected.length,
    treeDigest,
    notHeld: [...tally.notHeld].map(([kind, count]) => ({ kind, count })),
    differences: tally.first,
    differenceCount: [...tally.counts].map(([cause, count]) => ({ cause, count })),
  };
};
