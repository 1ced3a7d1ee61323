import { HolotypeError } from '@holotype/model';

/** What stands behind an option cannot be read; nothing has run yet. */
export class OptionError extends HolotypeError<'OPTION_INVALID'> {}

/** `hint`: what to write instead. */
export const unreadable = (what: string, hint: string): OptionError =>
  new OptionError('OPTION_INVALID', what, { hint, exit: 'failed' });

/** `NAME=VALUE` or `SRC:DST`, as its two sides. Throws OptionError `OPTION_INVALID`. */
export const twoSides = (
  option: string,
  text: string,
  mark: '=' | ':',
  form: string,
): readonly [string, string] => {
  const at = text.indexOf(mark);
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw unreadable(`${option} ${text} is not ${form}`, `write ${option} ${form}`);
};

/** Seconds above zero, as a decimal number: less than setTimeout takes, 24 days. Throws OptionError `OPTION_INVALID`. */
export const readSeconds = (option: string, text: string): number => {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value > 0 && value * 1000 < 2 ** 31) return value;
  throw unreadable(
    `${option} ${text} is not a number of seconds`,
    `write ${option} with a number of seconds`,
  );
};

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

/** `500M`, `2G`, `1000`: bytes. Throws OptionError `OPTION_INVALID`. */
export const readSize = (option: string, text: string): number => {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kmgt]?)b?$/i.exec(text) ?? [];
  const bytes = Math.round(Number(number) * (units[unit.toLowerCase()] ?? NaN));
  if (Number.isSafeInteger(bytes)) return bytes;
  throw unreadable(
    `${option} ${text} is not a size`,
    `write ${option} with bytes, or with k, M, G or T, as in 500M`,
  );
};
