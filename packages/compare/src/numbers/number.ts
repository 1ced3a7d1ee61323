const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eEdD][+-]?\d+)?$/;
const special = /^[+-]?(?:nan|inf|infinity)$/i;

/** The 64-bit float that a text stands for: decimal with exponent (`E` or Fortran's `D`), nan, inf; undefined for other text. */
export const toNumber = (text: string): number | undefined => {
  const trimmed = text.trim();
  if (decimal.test(trimmed)) return Number(trimmed.replace(/[dD]/, 'e'));
  if (!special.test(trimmed)) return undefined;
  const lower = trimmed.toLowerCase();
  if (lower.endsWith('nan')) return NaN;
  return lower.startsWith('-') ? -Infinity : Infinity;
};

/** An integer that a float cannot hold: an identifier of 64 bits, say. */
export const isLongInteger = (text: string): boolean => {
  const digits = /^\s*[+-]?(\d{16,})\s*$/.exec(text)?.[1];
  return digits !== undefined && !Number.isSafeInteger(Number(digits));
};
