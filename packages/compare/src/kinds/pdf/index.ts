import { firstDifference } from '../../first-difference.ts';
import type { Kind } from '../../kind.ts';
import { pdfLimit } from '../../limits.ts';
import { pairs, toRawText } from '../../text/lines.ts';
import type { Difference } from '../../verdict.ts';
import { normalizePdf } from './normalize.ts';
import type { PdfObject } from './objects.ts';

const findOffset = (left: string, right: string): number => {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return at;
};

/** Undefined if two objects are the same. */
const differenceOf = (left: PdfObject | undefined, right: PdfObject | undefined): Difference | undefined => {
  const where = left?.name === 'trailer' ? 'the trailer' : `object ${(left ?? right)?.name ?? ''}`;
  if (!left || !right) return { where, what: left ? 'missing' : 'not in the recorded output' };
  if (left.name !== right.name) return { where, what: `object ${right.name} came in its place` };
  const isStream = left.text === right.text;
  const [a, b] = isStream ? [left.stream ?? '', right.stream ?? ''] : [left.text, right.text];
  if (a === b) return undefined;
  const found = firstDifference(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'), findOffset(a, b));
  return { where: `${where}, ${isStream ? 'stream' : 'dictionary'}, ${found.where}`, what: found.what };
};

export const pdf: Kind = {
  name: 'pdf',
  summary: 'only dates, ids, names of the writing programs and the compression of streams differ',
  example: 'pdf',
  limit: pdfLimit,
  compare: ({ expected, actual }) => {
    let first: Difference | undefined;
    let count = 0;
    let objects = 0;
    for (const [left, right] of pairs(normalizePdf(toRawText(expected)), normalizePdf(toRawText(actual)))) {
      objects++;
      const found = differenceOf(left, right);
      if (!found) continue;
      count++;
      first ??= found;
    }
    if (first) return { outcome: 'different', first, count, unit: 'object' };
    if (objects === 0) return { outcome: 'unreadable', why: 'neither output is a PDF with objects' };
    const what = 'only dates, ids or names of programs differ';
    return { outcome: 'within', largest: { where: '', what } };
  },
};
