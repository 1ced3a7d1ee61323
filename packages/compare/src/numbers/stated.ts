import { isLongInteger, toNumber } from './number.ts';

/** `mantissa` · 10^`exponent`. */
interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Beyond this no float reaches, and digits would be too many to count. */
const farthest = 2000;

const toDecimal = (text: string): Decimal | undefined => {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^([+-]?)(\d*)(?:\.(\d*))?(?:[eEdD]([+-]?\d{1,9}))?$/.exec(text.trim()) ?? [];
  const digits = whole + fraction;
  const exponent = Number(power) - fraction.length;
  if (digits === '' || digits.length > farthest || Math.abs(exponent) > farthest) return undefined;
  return { mantissa: BigInt(`${sign === '-' ? '-' : ''}1`) * BigInt(digits), exponent };
};

/** nan, inf. */
const isWord = (text: string): boolean => toNumber(text) !== undefined && !/\d/.test(text);

/** Programs print one float with 15, 16 or 17 digits, a large one without an exponent too; a stated integer may be an identifier. */
const isSameFloat = (stated: string, value: string): boolean => {
  const [left, right] = [toNumber(stated), toNumber(value)];
  return left === right && Number.isFinite(left) && !isLongInteger(stated);
};

const scaled = ({ mantissa, exponent }: Decimal, to: number): bigint =>
  mantissa * 10n ** BigInt(exponent - to);

/**
 * Whether a value is what a text states, at the precision at which it states it: a number may be half a unit of the last stated digit away,
 * that half included, so that 171.08 is met by 171.0764 and by 171.075; 1.2e3 is met by 1249. Other text must be the same.
 */
export const meetsStated = (stated: string, value: string): boolean => {
  if (isSameFloat(stated, value)) return true;
  const [left, right] = [toDecimal(stated), toDecimal(value)];
  if (left && right) {
    const lowest = Math.min(left.exponent, right.exponent);
    const apart = scaled(left, lowest) - scaled(right, lowest);
    return 2n * (apart < 0n ? -apart : apart) <= scaled({ mantissa: 1n, exponent: left.exponent }, lowest);
  }
  if (isWord(stated) && isWord(value)) return Object.is(toNumber(stated), toNumber(value));
  return stated.trim() === value.trim();
};
