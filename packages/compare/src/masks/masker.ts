import { counted } from '@holotype/model';
import { type NumberedLine, numberedLines } from '../text/lines.ts';
import { masks } from './index.ts';
import type { Mask, Said } from './mask.ts';
import { isKnown, isOrdered, type Span, spansOf } from './span.ts';

/** Longer lines are compared as they are. */
const longest = 1024 * 1024;
/** No byte is a character of this number, so that no line holds what stands for something covered. */
const cover = (said: Said): string => `\u{e000}${said}\u{e001}`;
const covers = /\u{e000}[a-z ]{1,20}\u{e001}/gu;
/** UTF-8 of `…`, as bytes. */
const ellipsis = '\xe2\x80\xa6';

/** A line, and of neighbours that come in any order: the mask that says so, and which of them it was. */
export interface PlacedLine extends NumberedLine {
  readonly among?: { readonly mask: Mask; readonly index: number };
}

/** A line with what its tools say of time and the like covered, and whose words those were. */
export interface CoveredLine {
  readonly text: string;
  readonly by: readonly { readonly mask: Mask; readonly said: Said; readonly was: string }[];
}

/** What was covered in lines that differ. */
export interface Notes {
  readonly names: Set<string>;
  readonly said: Set<Said>;
  lines: number;
  /** Lines that the policy lets come in any order did. */
  moved: boolean;
}
export const emptyNotes = (): Notes => ({ names: new Set(), said: new Set(), lines: 0, moved: false });

const list = (items: readonly string[]): string => items.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** `its order and times, 3 lines (masked: cargo, cargo test)`, as what a text differs in; undefined if nothing was noted. */
export const notesText = ({ names, said, lines: count, moved }: Notes): string | undefined => {
  const masked = `its ${list([...said].sort())}, ${counted(count, 'line')} (masked: ${[...names].sort().join(', ')})`;
  const parts = [...(moved ? ['the order of its lines'] : []), ...(names.size > 0 ? [masked] : [])];
  return parts.length > 0 ? parts.join(' and ') : undefined;
};

/** A covered line as a message can show it. */
export const showCovered = (text: string): string => text.replace(covers, ellipsis);

/** Where a carriage return brought the writer back to the start of the line, only what it wrote last is seen. */
const overwritten = (line: string): { readonly mask: Mask; readonly at: number } | undefined => {
  const end = line.lastIndexOf('\r');
  if (end < 0) return undefined;
  const parts = line.split('\r').filter((part) => part.trim() !== '');
  const mask = masks.find(({ overwritten: shape }) => shape && parts.every((part) => shape.test(part)));
  const last = parts.at(-1);
  return mask && last !== undefined ? { mask, at: line.lastIndexOf(last) } : undefined;
};

const byPlace = (left: Span, right: Span): number => left.from - right.from || right.to - left.to;

const coverSpans = (line: string, spans: readonly Span[]): CoveredLine => {
  const by: { mask: Mask; said: Said; was: string }[] = [];
  let text = '';
  let at = 0;
  for (const { from, to, mask, said } of [...spans].sort(byPlace)) {
    if (from < at) continue;
    text += line.slice(at, from) + cover(said);
    by.push({ mask, said, was: line.slice(from, to) });
    at = to;
  }
  return { text: text + line.slice(at), by };
};

/** Covers what tools say of time and the like in two texts (latin1). */
export interface Masker {
  /** The lines of one of the texts; those that a tool writes in any order are sorted. */
  readonly arrange: (text: string) => Generator<PlacedLine, void, undefined>;
  readonly coverLine: (line: PlacedLine) => CoveredLine;
  /** Whether two lines differ in nothing but what is covered; notes what that was. */
  readonly isSame: (left: PlacedLine, right: PlacedLine) => boolean;
}

export const createMasker = (expected: string, actual: string, notes: Notes): Masker => {
  const active = new Map<Mask, boolean>();
  const isActive = (mask: Mask): boolean => {
    const found = active.get(mask) ?? (isKnown(mask, expected) && isKnown(mask, actual));
    active.set(mask, found);
    return found;
  };
  const ordering = masks.filter((mask) => mask.order && isActive(mask));
  // Lines that follow each other are mostly of one tool.
  let recent: readonly Mask[] = [];

  const coverBy = ({ raw, before }: PlacedLine, chosen: readonly Mask[]): CoveredLine => {
    if (raw.length > longest) return { text: raw, by: [] };
    const end = raw.endsWith('\r') ? '\r' : '';
    const whole = end === '' ? raw : raw.slice(0, -1);
    const over = overwritten(whole);
    const line = over ? whole.slice(over.at) : whole;
    const spans = chosen.flatMap((mask) => {
      const found = spansOf(mask, line, before);
      return found.length > 0 && isActive(mask) ? found : [];
    });
    const { text, by } = coverSpans(line, spans);
    if (!over) return { text: text + end, by };
    const hidden = { mask: over.mask, said: 'progress' as const, was: whole.slice(0, over.at) };
    return { text: cover('progress') + text + end, by: [hidden, ...by] };
  };

  const note = (left: CoveredLine, right: CoveredLine): void => {
    notes.lines++;
    for (const [at, { mask, said, was }] of left.by.entries()) {
      if (was === right.by[at]?.was) continue;
      notes.names.add(mask.name);
      notes.said.add(said);
    }
  };

  const isSame: Masker['isSame'] = (left, right) => {
    const { among } = left;
    const isMoved = among !== undefined && among.index !== right.among?.index;
    if (left.raw !== right.raw) {
      const isAlike = [recent, masks].some((chosen) => {
        if (chosen.length === 0) return false;
        const [one, other] = [coverBy(left, chosen), coverBy(right, chosen)];
        if (one.text !== other.text) return false;
        note(one, other);
        recent = [...new Set(one.by.map(({ mask }) => mask))];
        return true;
      });
      if (!isAlike) return false;
    } else if (isMoved) notes.lines++;
    if (isMoved) {
      notes.names.add(among.mask.name);
      notes.said.add('order');
    }
    return true;
  };

  const coverLine = (line: PlacedLine) => coverBy(line, masks);

  const sorted = (block: readonly PlacedLine[], mask: Mask): readonly PlacedLine[] =>
    block
      .map((line, index) => ({ line: { ...line, among: { mask, index } }, key: coverLine(line).text }))
      .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ line }) => line);

  function* arrange(text: string): Generator<PlacedLine, void, undefined> {
    let block: PlacedLine[] = [];
    let mask: Mask | undefined;
    for (const placed of numberedLines(text)) {
      const { raw } = placed;
      const now = ordering.find((one) => raw.length < longest && isOrdered(one, raw));
      if (mask && now !== mask) {
        yield* sorted(block, mask);
        block = [];
      }
      mask = now;
      if (now) block.push(placed);
      else yield placed;
    }
    if (mask) yield* sorted(block, mask);
  }

  return { arrange, coverLine, isSame };
};
