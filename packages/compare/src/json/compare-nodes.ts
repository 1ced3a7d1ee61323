import { utf8ToRaw } from '@holotype/model';
import type { Tally } from '../tally.ts';
import type { JsonNode } from './parse.ts';
import { childPointer } from './pointer.ts';
import { printNode } from './print.ts';

const rawText = (node: JsonNode | undefined): string | undefined =>
  node === undefined ? undefined : utf8ToRaw(printNode(node));

/** Compares two values: keys in any order, numbers by the tally's tolerance, all else exactly. `where` is the JSON pointer so far. */
export const compareNodes = (
  tally: Tally,
  where: string,
  expected: JsonNode | undefined,
  actual: JsonNode | undefined,
  prefix = '',
): void => {
  if (expected?.type === 'array' && actual?.type === 'array') {
    const length = Math.max(expected.items.length, actual.items.length);
    for (let at = 0; at < length; at++) {
      compareNodes(tally, childPointer(where, String(at)), expected.items[at], actual.items[at], prefix);
    }
    return;
  }
  if (expected?.type === 'object' && actual?.type === 'object') {
    const names = new Set([...expected.members.keys(), ...actual.members.keys()]);
    for (const name of names) {
      compareNodes(
        tally,
        childPointer(where, name),
        expected.members.get(name),
        actual.members.get(name),
        prefix,
      );
    }
    return;
  }
  const place = () => prefix + (where === '' ? 'the whole value' : where);
  if (expected?.type === 'scalar' && actual?.type === 'scalar' && expected.number && actual.number) {
    tally.compare(place, expected.text, actual.text);
    return;
  }
  if (expected === undefined && actual === undefined) return;
  const same =
    (expected?.type === 'scalar' || expected?.type === 'string') &&
    expected.type === actual?.type &&
    expected.text === actual.text;
  if (!same) tally.differ(place, rawText(expected), rawText(actual));
};
