import { utf8ToRaw } from '@holotype/model';
import { masks } from './index.ts';
import type { Mask, MaskLine, Said } from './mask.ts';

/** Part of a line that is masked: from the character `from` to before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly mask: Mask;
  readonly said: Said;
}

interface Ready {
  readonly said: Said;
  readonly pattern: RegExp;
  readonly below: RegExp | undefined;
}

/** Patterns are written in UTF-8, and lines are bytes. */
const toBytes = (pattern: RegExp, flags: string): RegExp => new RegExp(utf8ToRaw(pattern.source), flags);

const ready = new Map<Mask, readonly Ready[]>(
  masks.map((mask) => [
    mask,
    mask.lines.map(({ pattern, said = 'times', below }: MaskLine) => ({
      said,
      pattern: toBytes(pattern, pattern.ignoreCase ? 'dgi' : 'dg'),
      below: below && toBytes(below, ''),
    })),
  ]),
);
const known = new Map(masks.map((mask) => [mask, mask.known && toBytes(mask.known, 'm')]));
const orders = new Map(masks.map((mask) => [mask, mask.order && toBytes(mask.order, '')]));

/** Whether a text has a line that only the tool of this mask writes. */
export const isKnown = (mask: Mask, text: string): boolean => known.get(mask)?.test(text) ?? true;

/** Whether a line is one of those that come in any order. */
export const isOrdered = (mask: Mask, line: string): boolean => orders.get(mask)?.test(line) ?? false;

/** What a mask covers in a line, in order. `before` is the line above it. */
export const spansOf = (mask: Mask, line: string, before: string): Span[] =>
  (ready.get(mask) ?? []).flatMap(({ said, pattern, below }) => {
    if (below && !below.test(before)) return [];
    return [...line.matchAll(pattern)].flatMap((match) =>
      // A group that took no part has no place, whatever its type says.
      (match.indices ?? []).slice(1).flatMap((place: readonly [number, number] | undefined) => {
        const [from, to] = place ?? [0, 0];
        return to > from ? [{ from, to, mask, said }] : [];
      }),
    );
  });
