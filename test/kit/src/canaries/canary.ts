import { randomBytes } from 'node:crypto';

/** A secret that nobody else has, and where it was hidden. */
export interface Canary {
  readonly place: string;
  /** Letters and digits. */
  readonly value: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Letters of both cases and digits, new each time. */
export const makeValue = (length = 32): string =>
  `Zq7${[...randomBytes(length)].map((byte) => letters[byte % letters.length] ?? '').join('')}`.slice(
    0,
    length,
  );
