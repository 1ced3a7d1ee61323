import { randomBytes } from 'node:crypto';

/** A secret that nobody else has, and where it was hidden. */
export interface Canary {
  readonly place: string;
  /** Letters and digits. */
  readonly value: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const digits = '0123456789';
const pick = (from: string, byte: number): string => from[byte % from.length] ?? '';

/** Letters of both cases and digits, new each time. Every third is a digit: rules pass over values that have a word in them, such as `test`. */
export const makeValue = (length = 32): string =>
  `Zq7${[...randomBytes(length)].map((byte, at) => pick(at % 3 === 2 ? digits : letters, byte)).join('')}`.slice(
    0,
    length,
  );
