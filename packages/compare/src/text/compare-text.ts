import type { Tolerance } from '../numbers/tolerance.ts';
import { createTally } from '../tally.ts';
import type { Verdict } from '../verdict.ts';
import { grouped } from '../wording.ts';
import { compareLine } from './compare-line.ts';
import { lines, pairs } from './lines.ts';

/** Line by line, in order: an inserted line makes all that follow differ. Both as bytes (latin1). */
export const compareText = (expected: string, actual: string, tolerance: Tolerance): Verdict => {
  const tally = createTally(tolerance, 'place');
  let line = 0;
  for (const [left, right] of pairs(lines(expected), lines(actual))) {
    line++;
    const at = line;
    const where = () => `line ${grouped(at)}`;
    if (left !== undefined && right !== undefined) compareLine(tally, where, left, right);
    else tally.differ(where, left, right);
  }
  if (expected !== '' && actual !== '' && expected.endsWith('\n') !== actual.endsWith('\n')) {
    const end = (text: string) => (text.endsWith('\n') ? 'a newline' : 'no newline');
    tally.differ(() => 'the end', end(expected), end(actual));
  }
  return tally.verdict();
};
