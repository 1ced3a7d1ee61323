import { rawToText } from '@holotype/model';

const shownLength = 60;

/** A count with commas, the same in every locale. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const plural = (count: number, one: string): string =>
  `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

/** Bytes (latin1) as a message can hold them: cut, and without anything that a terminal takes as an order. */
export const shown = (raw: string): string => {
  const cut = raw.length > shownLength ? raw.slice(0, shownLength) : raw;
  // A cut may fall into a character: what is left of it would be shown as bytes.
  const whole = cut === raw ? cut : cut.replace(/[\xc0-\xff][\x80-\xbf]{0,3}$/, '');
  const text = rawToText(whole.replaceAll('\t', ' ')).replaceAll('%25', '%');
  return cut === raw ? text : `${text}…`;
};

/** Text, quoted unless it is a number or one plain word. */
const quoted = (raw: string): string => (/^[\w.+%-]{1,60}$/.test(raw) ? raw : `"${shown(raw)}"`);

/** What was recorded against what came now; undefined: nothing there. */
export const versus = (expected: string | undefined, actual: string | undefined): string =>
  `${expected === undefined ? 'nothing' : quoted(expected)} v. ${actual === undefined ? 'nothing' : quoted(actual)}`;

/** A number as people write it: `0.001`, `1e-6`. */
export const numberText = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential() : String(value);

/** The same with three digits. */
export const rounded = (value: number): string => numberText(Number(value.toPrecision(3)));
