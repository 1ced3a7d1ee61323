import { type CoveredLine, createMasker, type Notes } from '../masks/masker.ts';
import { createTally, type Tally } from '../tally.ts';
import { compareLine, lineParts } from './compare-line.ts';
import { type NumberedLine, numberedLines, pairs } from './lines.ts';
import type { Place, TextRules } from './rules.ts';

interface KeyedLine {
  readonly line: NumberedLine;
  readonly by: CoveredLine['by'];
  /** By which two lines are the same. */
  readonly key: string;
}

/** What is in `these` more often than in `those`, in its order. */
const surplus = (
  these: readonly KeyedLine[],
  those: readonly KeyedLine[],
  keyOf: (line: KeyedLine) => string,
): KeyedLine[] => {
  const counts = new Map<string, number>();
  for (const key of those.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return these.filter((one) => {
    const key = keyOf(one);
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
};

interface NumericLine extends KeyedLine {
  readonly numbers: readonly number[];
}

/** Which of two lines of the same words has the smaller number where they first differ. */
const compareNumbers = (left: NumericLine, right: NumericLine): number => {
  const at = left.numbers.findIndex((value, index) => value !== right.numbers[index]);
  return at < 0 ? 0 : (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
};

/** Lines by the words that stand around their numbers, each list in the order of the numbers. */
const groupByWords = (keyed: readonly KeyedLine[]): Map<string, NumericLine[]> => {
  const groups = new Map<string, NumericLine[]>();
  for (const one of keyed) {
    const parts = [...lineParts(one.key)];
    const words = JSON.stringify(parts.map(({ text }) => text));
    const numbers = parts.flatMap(({ number }) => (number === undefined ? [] : [Number(number)]));
    const group = groups.get(words) ?? [];
    group.push({ ...one, numbers });
    groups.set(words, group);
  }
  for (const group of groups.values()) group.sort(compareNumbers);
  return groups;
};

/**
 * Takes out pairs of lines whose numbers are the same by the tolerance. Each is paired with the next in the order of the numbers: what is near
 * in one number and far in another may stay over, but nothing is paired that is not the same.
 */
const withoutNear = (
  tally: Tally,
  left: readonly KeyedLine[],
  right: readonly KeyedLine[],
  rules: TextRules,
  place: Place,
): readonly [KeyedLine[], KeyedLine[]] => {
  const others = groupByWords(right);
  const paired = new Set<NumberedLine>();
  for (const [words, group] of groupByWords(left)) {
    const candidates = others.get(words) ?? [];
    let at = 0;
    for (const one of group) {
      for (let other = candidates[at]; other; other = candidates[at]) {
        const { key, line } = other;
        const isNear = compareLine(createTally(rules, 'place'), () => '', one.key, key);
        if (!isNear && compareNumbers(one, other) < 0) break;
        at++;
        if (!isNear) continue;
        compareLine(tally, () => place(one.line.number), one.key, key);
        paired.add(one.line).add(line);
        break;
      }
    }
  }
  const isOver = ({ line }: KeyedLine) => !paired.has(line);
  return [left.filter(isOver), right.filter(isOver)];
};

/** Compares the lines of two texts in any order; each of one needs one of the other. */
export const compareUnordered = (
  tally: Tally,
  expected: string,
  actual: string,
  rules: TextRules,
  notes: Notes,
  place: Place,
): void => {
  const masker = rules.masked ? createMasker(expected, actual, notes) : undefined;
  const keyed = (text: string): KeyedLine[] =>
    [...numberedLines(text)].map((line) => {
      const covered = masker?.coverLine(line) ?? { text: line.raw, by: [] };
      return { line, key: covered.text, by: covered.by };
    });
  const [recorded, made] = [keyed(expected), keyed(actual)];
  const byKey = ({ key }: KeyedLine) => key;
  const [left, right] = [surplus(recorded, made, byKey), surplus(made, recorded, byKey)];
  const [over, others] = rules.numbers ? withoutNear(tally, left, right, rules, place) : [left, right];
  for (const [one, other] of pairs(over, others)) {
    tally.differ(() => place((one ?? other)?.line.number), one?.line.raw, other?.line.raw);
  }
  if (left.length === 0 && right.length === 0)
    notes.moved = recorded.some(({ key }, at) => key !== made[at]?.key);
  for (const { by } of surplus(recorded, made, ({ line }) => line.raw)) {
    if (by.length > 0) notes.lines++;
    for (const { mask, said } of by) {
      notes.names.add(mask.name);
      notes.said.add(said);
    }
  }
};
