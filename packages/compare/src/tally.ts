import { type Distance, distance, type Tolerance, textDistance } from './numbers/tolerance.ts';
import type { Difference, Largest, Unit, Verdict } from './verdict.ts';
import { rounded, versus } from './wording.ts';

/** Collects the differences of one pair of outputs. Places are asked for only where they are needed. */
export interface Tally {
  /** Compares two scalars, as numbers if both are; returns whether they are the same by the tolerance. */
  readonly compare: (
    where: () => string,
    expected: string | undefined,
    actual: string | undefined,
  ) => boolean;
  /** Compares two numbers that no text stands for; `show` writes one of them. */
  readonly numbers: (
    where: () => string,
    expected: number,
    actual: number,
    show: (value: number) => string,
  ) => boolean;
  /** Notes a difference that no tolerance makes good. */
  readonly differ: (where: () => string, expected: string | undefined, actual: string | undefined) => void;
  /** The same, where the difference is in words already. */
  readonly add: (difference: Difference) => void;
  /** `masked`: what was masked beside, in words. */
  readonly verdict: (masked?: string) => Verdict;
}

const amount = (absolute: number, relative: number): string => {
  const parts = [
    ...(Number.isFinite(absolute) ? [`by ${rounded(absolute)}`] : []),
    ...(Number.isFinite(relative) ? [`relative ${rounded(relative)}`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

export const createTally = (tolerance: Tolerance, unit: Unit): Tally => {
  let first: Difference | undefined;
  let largest: Largest | undefined;
  let rank = 0;
  let count = 0;
  const differ: Tally['differ'] = (where, expected, actual) => {
    count++;
    first ??= { where: where(), what: versus(expected, actual) };
  };
  const note = (found: Distance, where: () => string, expected: string, actual: string): void => {
    if (found.rank <= rank) return;
    const { absolute, relative } = found;
    rank = found.rank;
    largest = {
      where: where(),
      what: `${versus(expected, actual)}${amount(absolute, relative)}`,
      ...(Number.isFinite(absolute) && { absolute }),
      ...(Number.isFinite(relative) && { relative }),
    };
  };
  return {
    differ,
    numbers: (where, expected, actual, show) => {
      const found = distance(expected, actual, tolerance);
      if (found.rank > rank) note(found, where, show(expected), show(actual));
      if (found.within) return true;
      if (first) count++;
      else differ(where, show(expected), show(actual));
      return false;
    },
    add: (difference) => {
      count++;
      first ??= difference;
    },
    compare: (where, expected, actual) => {
      if (expected === actual) return true;
      const found =
        expected === undefined || actual === undefined
          ? undefined
          : textDistance(expected, actual, tolerance);
      if (found && expected !== undefined && actual !== undefined) note(found, where, expected, actual);
      if (found?.within) return true;
      differ(where, expected, actual);
      return false;
    },
    verdict: (masked) => {
      if (first) return { outcome: 'different', first, ...(largest && { largest }), count, unit };
      if (largest && masked !== undefined)
        return { outcome: 'within', largest: { ...largest, what: `${largest.what}; beside it ${masked}` } };
      if (largest) return { outcome: 'within', largest };
      if (masked !== undefined)
        return { outcome: 'within', largest: { where: '', what: `differs only in ${masked}` } };
      const what = 'the same values, written in another way';
      return { outcome: 'within', largest: { where: '', what, absolute: 0, relative: 0 } };
    },
  };
};
