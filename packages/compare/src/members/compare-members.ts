import { counted, type PolicyParts } from '@holotype/model';
import { isSameBytes } from '../bytes/is-same-bytes.ts';
import type { CompareInside } from '../kind.ts';
import { namedLater } from '../named.ts';
import type { Difference, Largest, Verdict } from '../verdict.ts';
import { shown, versus } from '../wording.ts';
import type { Member } from './member.ts';
import { memberPolicy } from './member-policy.ts';

/** What two archives of one kind are compared by. */
export interface Comparing {
  readonly policy: PolicyParts;
  readonly inside: CompareInside;
  /** What a member with this name is compared by; default: as an output of that name. */
  readonly compareMember?: (name: string, expected: Uint8Array, actual: Uint8Array) => Promise<Verdict>;
  /** A member with the same bytes is compared all the same: what it refers to may differ. */
  readonly isCompared?: (name: string) => boolean;
  /** What is said of a member's place instead of its name; empty: its differences say it. */
  readonly placeOf?: (name: string) => string | undefined;
  /** What is left out of both beside the content, in words. */
  readonly leftOut: string;
}

const placed = ({ placeOf }: Comparing, name: string, { where, what }: Difference): Difference => ({
  where: [placeOf?.(name) ?? `member ${shown(name)}`, where].filter((part) => part !== '').join(', '),
  what,
});

/** Undefined: the same bytes. */
const compareContents = async (
  { policy, inside, compareMember, isCompared }: Comparing,
  name: string,
  left: Member,
  right: Member,
): Promise<Verdict> => {
  const expected = await namedLater('recorded', left.read);
  const actual = await namedLater('new', right.read);
  if (isSameBytes(expected, actual) && isCompared?.(name) !== true) return { outcome: 'identical' };
  if (compareMember) return compareMember(name, expected, actual);
  return inside(memberPolicy(policy, name), name, expected, actual);
};

const ofMember = async (
  comparing: Comparing,
  name: string,
  left: Member | undefined,
  right: Member | undefined,
): Promise<Verdict> => {
  const differs = (where: string, what: string): Verdict => ({
    outcome: 'different',
    first: { where, what },
    count: 1,
    unit: 'member',
  });
  if (!left || !right) return differs('', left ? 'missing' : 'not in the recorded output');
  if (left.facts !== right.facts) return differs('', versus(left.facts, right.facts));
  return compareContents(comparing, name, left, right);
};

/** Name by name, in any order. Members that are not the same are compared as what they are. */
export const compareMembers = async (
  comparing: Comparing,
  expected: ReadonlyMap<string, Member>,
  actual: ReadonlyMap<string, Member>,
): Promise<Verdict> => {
  let first: Difference | undefined;
  let count = 0;
  let largest: Largest | undefined;
  let within = 0;
  for (const name of new Set([...expected.keys(), ...actual.keys()])) {
    const verdict = await ofMember(comparing, name, expected.get(name), actual.get(name));
    if (verdict.outcome === 'unreadable') return { ...verdict, why: `member ${shown(name)}: ${verdict.why}` };
    if (verdict.outcome === 'within') {
      within++;
      const isFurther = (verdict.largest.relative ?? 0) > (largest?.relative ?? -1);
      if (isFurther) largest = { ...verdict.largest, ...placed(comparing, name, verdict.largest) };
    }
    if (verdict.outcome !== 'different') continue;
    count++;
    first ??= placed(comparing, name, verdict.first);
  }
  if (first) return { outcome: 'different', first, ...(largest && { largest }), count, unit: 'member' };
  if (!largest) {
    const what = `the same members; only ${comparing.leftOut} differ`;
    return { outcome: 'within', largest: { where: '', what, absolute: 0, relative: 0 } };
  }
  const others = within > 1 ? `; ${counted(within - 1, 'more member')} the same by the policy` : '';
  return { outcome: 'within', largest: { ...largest, what: largest.what + others } };
};
