import { counted } from '@holotype/model';
import type { Cell } from './part.ts';

/** Text in a binary document that says when, or by what, it was written, and nothing of the result. */
export interface ContentMask {
  /** The format or the program, as the verdict names it. */
  readonly name: string;
  /** The parts whose text may hold it. */
  readonly part: RegExp;
  /** What is covered, all its places. Every repetition is bounded, or can be read in one way only. */
  readonly pattern: RegExp;
  /** Completes "differs only in its ...". */
  readonly said: 'times' | 'ids' | 'counts of edits';
}

/** Covers text by some masks, and notes which of them were needed. */
export interface Covering {
  readonly masks: readonly ContentMask[];
  readonly used: Set<ContentMask>;
  values: number;
}

export const createCovering = (masks: readonly ContentMask[]): Covering => ({
  masks,
  used: new Set(),
  values: 0,
});

/** No byte is this character. */
const mark = '\u{e000}';

/** Whether two texts of one part differ in nothing but what the masks cover. */
export const cover = (covering: Covering, part: string, left: Cell, right: Cell): boolean => {
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  const chosen = covering.masks.filter((mask) => mask.part.test(part));
  const covered = (text: string) =>
    chosen.reduce((rest, { pattern }) => rest.replaceAll(pattern, mark), text);
  if (chosen.length === 0 || covered(left) !== covered(right)) return false;
  covering.values++;
  for (const mask of chosen) if (left.search(mask.pattern) >= 0) covering.used.add(mask);
  return true;
};

/** `its times, 2 values (masked: NetCDF)`; undefined if nothing was covered. */
export const coveredText = ({ used, values }: Covering): string | undefined => {
  if (values === 0) return undefined;
  const list = (key: 'said' | 'name') => [...new Set([...used].map((mask) => mask[key]))].sort().join(', ');
  return `its ${list('said')}, ${counted(values, 'value')} (masked: ${list('name')})`;
};
