import { isLongInteger, toNumber } from './number.ts';

export interface Tolerance {
  readonly rtol?: number;
  readonly atol?: number;
}

/** How far two numbers are apart. */
export interface Distance {
  readonly absolute: number;
  /** Infinity where something else than zero came for zero. */
  readonly relative: number;
  /** Part of the tolerance that is used up: over 1 is too far; without a tolerance, the same as `relative`. */
  readonly rank: number;
  readonly within: boolean;
}

const none: Distance = { absolute: 0, relative: 0, rank: 0, within: true };
const endless: Distance = { absolute: Infinity, relative: Infinity, rank: Infinity, within: false };

/** Distance of two floats: |expected − actual| ≤ atol + rtol · |expected| is within; nan equals nan, infinities equal themselves. */
export const distance = (expected: number, actual: number, { rtol = 0, atol = 0 }: Tolerance): Distance => {
  if (expected === actual || (Number.isNaN(expected) && Number.isNaN(actual))) return none;
  if (!Number.isFinite(expected) || !Number.isFinite(actual)) return endless;
  const absolute = Math.abs(expected - actual);
  const size = Math.abs(expected);
  const allowed = atol + rtol * size;
  const relative = absolute / size;
  return {
    absolute,
    relative,
    rank: rtol === 0 && atol === 0 ? relative : absolute / allowed,
    within: Number.isFinite(absolute) && absolute <= allowed,
  };
};

/** Distance of two texts if both are numbers, else undefined. Long integers without a tolerance are compared digit by digit. */
export const textDistance = (
  expected: string,
  actual: string,
  tolerance: Tolerance,
): Distance | undefined => {
  const left = toNumber(expected);
  const right = toNumber(actual);
  if (left === undefined || right === undefined) return undefined;
  const found = distance(left, right, tolerance);
  const exact = (tolerance.rtol ?? 0) === 0 && (tolerance.atol ?? 0) === 0;
  if (!exact || !found.within || !isLongInteger(expected) || !isLongInteger(actual)) return found;
  const gap = BigInt(expected.trim()) - BigInt(actual.trim());
  return gap === 0n ? found : { ...endless, absolute: Math.abs(Number(gap)) };
};
