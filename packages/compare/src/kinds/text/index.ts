import type { Kind } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { compareText } from '../../text/compare-text.ts';
import { toRawText } from '../../text/lines.ts';

export const text: Kind = {
  name: 'text',
  summary: 'each line is the same; numbers within the tolerance',
  example: 'text,rtol:1e-6',
  limit: textLimit,
  compare: ({ expected, actual }, policy) =>
    compareText(toRawText(expected), toRawText(actual), {
      ...policy,
      numbers: true,
      masked: false,
      unordered: policy.unordered ?? false,
    }),
};
