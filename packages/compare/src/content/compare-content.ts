import { grouped } from '@holotype/model';
import { isSameBytes } from '../bytes/is-same-bytes.ts';
import { namedLater } from '../named.ts';
import type { Tolerance } from '../numbers/tolerance.ts';
import { createTally, type Tally } from '../tally.ts';
import type { Verdict } from '../verdict.ts';
import { type Cell, type Content, countOf, type Part } from './part.ts';
import { type ContentMask, cover, coveredText, type Covering, createCovering } from './cover.ts';

const typeText = ({ type, shape }: Part): string =>
  shape.length === 0 ? type : `${type}, ${shape.map(grouped).join(' × ')}`;

/** `[3, 4]`: the indices of an element from 0, the last one running fastest. */
export const indexText = (shape: readonly number[], index: number): string => {
  const places: number[] = [];
  let rest = index;
  for (const length of shape.toReversed()) {
    places.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return places.length === 0 ? '' : `[${places.join(', ')}]`;
};

const cellText = (cell: Cell): string | undefined => (cell === undefined ? undefined : String(cell));

/** The shortest decimal that is this float of 32 bits. */
const float32Text = (value: number): string => {
  for (const digits of [6, 7, 8]) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
};

const compareCell = (tally: Tally, where: () => string, type: string, left: Cell, right: Cell): void => {
  if (typeof left === 'number' && typeof right === 'number')
    tally.numbers(where, left, right, type === 'float32' ? float32Text : String);
  else if (typeof left === 'string' || typeof right === 'string')
    tally.differ(where, cellText(left), cellText(right));
  else tally.compare(where, cellText(left), cellText(right));
};

const longestName = 200;
const shownName = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName)}…` : name;

const comparePart = (tally: Tally, name: string, left: Part, right: Part, covering: Covering): void => {
  const [there, here] = [typeText(left), typeText(right)];
  if (there !== here) {
    tally.add({ where: shownName(name), what: `${there} v. ${here}` });
    return;
  }
  if (left.bytes && right.bytes && isSameBytes(left.bytes, right.bytes)) return;
  const count = countOf(left.shape);
  for (let at = 0; at < count; at++) {
    const [a, b] = [left.at(at), right.at(at)];
    if (a === b) continue;
    if (cover(covering, name, a, b)) continue;
    const where = () => {
      const place = left.place ? left.place(at) : indexText(left.shape, at);
      return [shownName(name), place].filter((part) => part !== '').join(', ');
    };
    compareCell(tally, where, left.type, a, b);
  }
};

/** Part by part: types and shapes, then element by element, but for what the masks cover. Throws Unreadable. */
export const compareContent = async (
  expected: Content,
  actual: Content,
  tolerance: Tolerance,
  masks: readonly ContentMask[],
): Promise<Verdict> => {
  const tally = createTally(tolerance, 'value');
  const covering = createCovering(masks);
  for (const name of new Set([...expected.keys(), ...actual.keys()])) {
    const [left, right] = [expected.get(name), actual.get(name)];
    const recorded = left && (await namedLater('recorded', async () => left()));
    const made = right && (await namedLater('new', async () => right()));
    if (recorded && made) comparePart(tally, name, recorded, made, covering);
    else tally.add({ where: shownName(name), what: recorded ? 'missing' : 'not in the recorded output' });
  }
  return tally.verdict(coveredText(covering));
};
