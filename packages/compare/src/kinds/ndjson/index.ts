import { compareNodes } from '../../json/compare-nodes.ts';
import { parseJson, toJsonText } from '../../json/parse.ts';
import type { Kind } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { named } from '../../named.ts';
import { createTally } from '../../tally.ts';
import { lines, pairs } from '../../text/lines.ts';

export const ndjson: Kind = {
  name: 'ndjson',
  summary: 'each line is the same JSON value; numbers within the tolerance',
  example: 'ndjson,rtol:1e-6',
  limit: textLimit,
  compare: ({ expected, actual }, policy) => {
    const tally = createTally(policy, 'value');
    const left = lines(named('recorded', () => toJsonText(expected)));
    const right = lines(named('new', () => toJsonText(actual)));
    let line = 0;
    for (const [recorded, made] of pairs(left, right)) {
      const where = `line ${++line}`;
      if (recorded === made) continue;
      const read = (which: 'recorded' | 'new', text: string | undefined) =>
        text === undefined || text.trim() === '' ? undefined : named(which, () => parseJson(text));
      compareNodes(tally, '', read('recorded', recorded), read('new', made), `${where}, `);
    }
    return tally.verdict();
  },
};
