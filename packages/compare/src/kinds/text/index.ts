import type { Kind } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { compareText } from '../../text/compare-text.ts';
import { toRawText } from '../../text/lines.ts';

export const text: Kind = {
  name: 'text',
  summary: 'each line is the same, numbers in it by the tolerance',
  limit: textLimit,
  compare: ({ expected, actual }, policy) => compareText(toRawText(expected), toRawText(actual), policy),
};
