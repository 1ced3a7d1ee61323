import { type ErrorOptions, HolotypeError } from './errors.ts';

export type FingerprintErrorCode =
  'FINGERPRINT_LENGTH' | 'FINGERPRINT_CHARACTER' | 'FINGERPRINT_CHECK' | 'FINGERPRINT_OTHER';

/** What was typed is not a fingerprint, or that of something else. */
export class FingerprintError extends HolotypeError<FingerprintErrorCode> {
  constructor(code: FingerprintErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { exit: code === 'FINGERPRINT_OTHER' ? 'invalid' : 'failed', ...options });
  }
}

/**
 * `sha256:` and hexadecimal digits → 26 characters in five groups, as in `5JFVG-…`: the first 120 bits of a Manifest digest and two check characters, to be printed and typed. It covers
 * what the Manifest covers: the Tree, the run, the claims.
 */
export const fingerprintOf = (manifestDigest: string): string => {
  const bits = BigInt(`0x${manifestDigest.slice('sha256:'.length, 'sha256:'.length + 30)}`);
  const data = Array.from({ length: 24 }, (_, at) => Number((bits >> BigInt(5 * (23 - at))) & 31n));
  return grouped([...data, ...checkOf(data)]);
};

/**
 * A fingerprint as somebody typed it or copied it from a page (lower case, any blanks and hyphens, O for 0, I and L for 1), in the form that
 * fingerprintOf gives. Throws FingerprintError, which says what is wrong with it.
 */
export const readFingerprint = (typed: string): string => {
  const characters = Array.from(typed.slice(0, mostTyped).replace(between, ''));
  const values = characters.map((character, at) => {
    const value = valueOf(character);
    if (value >= 0) return value;
    throw new FingerprintError(
      'FINGERPRINT_CHARACTER',
      `character ${String(at + 1)} of the fingerprint is ${JSON.stringify(character)}, which no fingerprint contains`,
      { hint: 'fingerprints consist of digits and letters except I, L, O and U; compare it with the print' },
    );
  });
  if (values.length !== 26)
    throw new FingerprintError(
      'FINGERPRINT_LENGTH',
      `the fingerprint has ${typed.length > mostTyped ? 'far too many' : String(values.length)} characters; 26 are expected`,
      { hint: 'type all five groups, as in the print' },
    );
  const suspects = suspectsIn(values);
  if (suspects === undefined) return grouped(values);
  throw new FingerprintError(
    'FINGERPRINT_CHECK',
    `the fingerprint ${grouped(values)} is mistyped: its check characters do not match`,
    { hint: `compare it with the print${suspects === '' ? '' : `; ${suspects}`}` },
  );
};

/** Crockford's: without I, L, O, which look like digits, and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
// Blanks, line ends, and the hyphens and dashes of typesetters, soft ones too.
const between = /[\s\u00AD\u200B\u2010-\u2015\u2212\u2060-]/g;
const mostTyped = 200;

const valueOf = (character: string): number => {
  const upper = character >= 'a' && character <= 'z' ? character.toUpperCase() : character;
  return upper.length === 1 ? alphabet.indexOf(meant[upper] ?? upper) : -1;
};

const grouped = (values: readonly number[]): string =>
  values
    .map((value, at) => `${at > 0 && at < 25 && at % 5 === 0 ? '-' : ''}${alphabet.charAt(value)}`)
    .join('');

/** Powers of a primitive element of the field of 32 elements, x^5 + x^2 + 1: sums are XOR. */
const powers = Array.from({ length: 30 }).reduce<readonly number[]>(
  (all) => [...all, ((all.at(-1) ?? 0) << 1) ^ ((all.at(-1) ?? 0) >= 16 ? 0b100101 : 0)],
  [1],
);
const exponentOf = new Map(powers.map((power, exponent) => [power, exponent]));
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (powers[((exponentOf.get(a) ?? 0) + (exponentOf.get(b) ?? 0)) % 31] ?? 0);
const inverse = (a: number): number => powers[(31 - (exponentOf.get(a) ?? 0)) % 31] ?? 0;
const weight = (at: number): number => powers[at] ?? 0;

/** The plain sum, and the sum with each position's weight; both are zero in a fingerprint. */
const sumsOf = (values: readonly number[]): readonly [plain: number, weighted: number] =>
  values.reduce<readonly [number, number]>(
    ([plain, weighted], value, at) => [plain ^ value, weighted ^ times(weight(at), value)],
    [0, 0],
  );

/** The two characters that make both sums zero: a Reed-Solomon code, which sees any two wrong characters and any exchange of two. */
const checkOf = (data: readonly number[]): readonly [number, number] => {
  const [plain, weighted] = sumsOf(data);
  const first = times(weighted ^ times(weight(25), plain), inverse(weight(24) ^ weight(25)));
  return [first, plain ^ first];
};

/** In words, where one slip alone would explain it; undefined if nothing is wrong. */
const suspectsIn = (values: readonly number[]): string | undefined => {
  const [plain, weighted] = sumsOf(values);
  if (plain === 0 && weighted === 0) return undefined;
  if (plain !== 0) {
    const at = weighted === 0 ? undefined : exponentOf.get(times(weighted, inverse(plain)));
    return at !== undefined && at < 26 ? `character ${String(at + 1)} may be the wrong one` : '';
  }
  const exchanged = values.slice(1).flatMap((next, at) => {
    const one = values[at] ?? 0;
    return times(weight(at) ^ weight(at + 1), one ^ next) === weighted ? [at] : [];
  });
  return exchanged
    .map((at) => `characters ${String(at + 1)} and ${String(at + 2)} may be exchanged`)
    .join(', or ');
};
