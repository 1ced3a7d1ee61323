import { createMasker, emptyNotes, type Notes, notesText, showCovered } from '../masks/masker.ts';
import { createTally, type Tally } from '../tally.ts';
import type { Verdict } from '../verdict.ts';
import { compareLine } from './compare-line.ts';
import { compareUnordered } from './compare-unordered.ts';
import { numberedLines, pairs } from './lines.ts';
import { type Place, placeOfLine, type TextRules } from './rules.ts';

const compareOrdered = (
  tally: Tally,
  expected: string,
  actual: string,
  { numbers, masked }: TextRules,
  notes: Notes,
  place: Place,
): void => {
  const masker = masked ? createMasker(expected, actual, notes) : undefined;
  const placed = masker?.arrange ?? numberedLines;
  for (const [left, right] of pairs(placed(expected), placed(actual))) {
    const where = () => place((left ?? right)?.number);
    if (!left || !right) {
      tally.differ(where, left?.raw, right?.raw);
      continue;
    }
    if (masker ? masker.isSame(left, right) : left.raw === right.raw) continue;
    const [one, other] = [left, right].map((line) =>
      masker ? showCovered(masker.coverLine(line).text) : line.raw,
    ) as [string, string];
    // What is shown in place of a time may stand in a text itself.
    const [a, b] = one === other ? [left.raw, right.raw] : [one, other];
    if (numbers) compareLine(tally, where, a, b);
    else tally.differ(where, a, b);
  }
};

/**
 * Compares two texts (latin1) line by line: in order, so that an inserted line makes all that follow differ, or `unordered`. Differences go
 * to the tally, what was masked to the notes.
 */
export const tallyText = (
  tally: Tally,
  expected: string,
  actual: string,
  rules: TextRules,
  notes: Notes,
  place: Place,
): void => {
  if (rules.unordered) compareUnordered(tally, expected, actual, rules, notes, place);
  else compareOrdered(tally, expected, actual, rules, notes, place);
  if (expected !== '' && actual !== '' && expected.endsWith('\n') !== actual.endsWith('\n')) {
    const end = (text: string) => (text.endsWith('\n') ? 'a newline' : 'no newline');
    tally.differ(() => place(undefined), end(expected), end(actual));
  }
};

/** Two whole outputs, both as bytes (latin1). */
export const compareText = (expected: string, actual: string, rules: TextRules): Verdict => {
  const tally = createTally(rules, 'place');
  const notes = emptyNotes();
  tallyText(tally, expected, actual, rules, notes, placeOfLine);
  return tally.verdict(notesText(notes));
};
