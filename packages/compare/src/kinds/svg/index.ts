import type { Kind } from '../../kind.ts';
import { drawingLimit } from '../../limits.ts';
import { named } from '../../named.ts';
import { comparePictures } from '../../picture/compare-pictures.ts';
import { createTally } from '../../tally.ts';
import { compareText } from '../../text/compare-text.ts';
import { pairs, toRawText } from '../../text/lines.ts';
import { maskSvg } from './mask.ts';
import { undrawn } from './undrawn.ts';

export const svg: Kind = {
  name: 'svg',
  summary:
    'only dates, comments and names of ids differ, or else the words, the fonts and each drawn pixel are the same',
  example: 'svg,pixel:0.001',
  limit: drawingLimit,
  compare: async (pair, policy) => {
    const expected = maskSvg(toRawText(pair.expected));
    const actual = maskSvg(toRawText(pair.actual));
    if (expected === actual) {
      const what = 'only metadata, comments or names of ids differ';
      return { outcome: 'within', largest: { where: '', what } };
    }
    if (policy.kind === 'masked')
      return compareText(expected, actual, { numbers: true, masked: false, unordered: false });
    const tally = createTally({}, 'place');
    let differs = false;
    const left = named('recorded', () => undrawn(expected));
    const right = named('new', () => undrawn(actual));
    for (const [word, other] of pairs(left, right)) {
      if (word === other) continue;
      differs = true;
      tally.differ(() => 'text in the drawing', word, other);
    }
    return differs ? tally.verdict() : comparePictures('svg', pair, policy);
  },
};
