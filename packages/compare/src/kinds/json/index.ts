import { compareNodes } from '../../json/compare-nodes.ts';
import { parseJson, toJsonText } from '../../json/parse.ts';
import type { Kind } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { named } from '../../named.ts';
import { createTally } from '../../tally.ts';

export const json: Kind = {
  name: 'json',
  summary: 'each value is the same, with keys in any order; numbers within the tolerance',
  example: 'json,rtol:1e-6',
  limit: textLimit,
  compare: ({ expected, actual }, policy) => {
    const tally = createTally(policy, 'value');
    const recorded = named('recorded', () => parseJson(toJsonText(expected)));
    compareNodes(
      tally,
      '',
      recorded,
      named('new', () => parseJson(toJsonText(actual))),
    );
    return tally.verdict();
  },
};
