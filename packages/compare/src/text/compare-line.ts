import type { Tally } from '../tally.ts';
import { pairs } from './lines.ts';

// Not part of a word, a version (1.2.3) or a hash; a unit may follow (12ms). No two parts can match the same digits: no backtracking.
const number =
  /(?<![\w.])[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?!\.?\d|[A-Za-z_]+\d)|(?<![\w.])[+-]?(?:nan|inf|infinity)(?!\w)/gi;

/** Text before a number, and the number; the last part has none. */
export interface LinePart {
  readonly text: string;
  readonly number?: string;
}

/** A line as the numbers in it and what stands between them. */
export function* lineParts(line: string): Generator<LinePart, void, undefined> {
  let from = 0;
  for (const match of line.matchAll(number)) {
    yield { text: line.slice(from, match.index), number: match[0] };
    from = match.index + match[0].length;
  }
  yield { text: line.slice(from) };
}

/**
 * Compares two lines: the numbers in them by the tally's tolerance, the rest exactly. What is not the same around the numbers makes the
 * whole lines one difference. Returns whether they are the same.
 */
export const compareLine = (tally: Tally, where: () => string, expected: string, actual: string): boolean => {
  if (expected === actual) return true;
  for (const [left, right] of pairs(lineParts(expected), lineParts(actual))) {
    const alike =
      left?.text === right?.text && (left?.number === undefined) === (right?.number === undefined);
    if (!alike) {
      tally.differ(where, expected, actual);
      return false;
    }
  }
  let same = true;
  for (const [left, right] of pairs(lineParts(expected), lineParts(actual))) {
    same = tally.compare(where, left?.number, right?.number) && same;
  }
  return same;
};
