import { ReplayError } from './errors.ts';

const unreadable = (what: string, hint: string): ReplayError =>
  new ReplayError('REPLAY_OPTION_INVALID', what, { hint, exit: 'failed' });

/** `NAME=VALUE` or `SRC:DST`, as its two sides. Throws ReplayError `REPLAY_OPTION_INVALID`. */
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

/** A number above zero. Throws ReplayError `REPLAY_OPTION_INVALID`. */
export const amount = (option: string, text: string, unit: string): number => {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && Number.isFinite(value)) return value;
  throw unreadable(`${option} ${text} is no number of ${unit}`, `write ${option} with ${unit} as a number`);
};
