import { compareBytes } from '../../bytes/compare-bytes.ts';
import type { Kind, Pair } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { comparesNumbers } from '@holotype/model';
import { compareText } from '../../text/compare-text.ts';

const isText = ({ expected, actual }: Pair): boolean =>
  Math.max(expected.length, actual.length) <= textLimit && !expected.includes(0) && !actual.includes(0);

/** With its byte order mark, if it has one: nothing is left out that is not masked. */
const toText = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');

/** It is what most outputs are compared by if nothing is said: what is no text is compared by its bytes. */
export const log: Kind = {
  name: 'log',
  summary:
    'each line is the same, except what a known tool prints about times, process ids and temporary names',
  example: 'log',
  limit: Infinity,
  compare: (pair, policy) => {
    const { expected, actual } = pair;
    if (!isText(pair)) return compareBytes(expected, actual);
    return compareText(toText(expected), toText(actual), {
      ...policy,
      numbers: comparesNumbers(policy),
      masked: true,
      unordered: policy.unordered ?? false,
    });
  },
};
