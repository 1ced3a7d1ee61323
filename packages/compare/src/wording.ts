import { numberText, rawToText } from '@holotype/model';

const shownLength = 60;

/** A part of bytes (latin1) that holds whole characters of UTF-8, where the bytes are UTF-8. */
const window = (raw: string, from: number, length: number): string => {
  const part = raw.slice(from, from + length);
  // A cut may fall into a character: what is left of it would be shown as bytes.
  const isCut =
    from + length < raw.length && /^[\x80-\xbf]/.test(raw.slice(from + length, from + length + 1));
  return isCut ? part.replace(/[\xc0-\xff][\x80-\xbf]{0,3}$/, '') : part;
};

/** As people read it: a tab is a blank, a carriage return is named. */
const readable = (raw: string): string =>
  rawToText(raw.replaceAll('\t', ' ')).replace(/%(25|0D)/g, (_, code) => (code === '25' ? '%' : '\\r'));
/** Two texts that differ are never shown alike. */
const strict = (raw: string): string =>
  rawToText(raw.replaceAll('\\', '\\\\')).replaceAll('%09', '\\t').replaceAll('%0D', '\\r');

const cut = (raw: string, from: number, show: (part: string) => string): string => {
  const part = window(raw, from, shownLength);
  return `${from > 0 ? '…' : ''}${show(part)}${from + part.length < raw.length ? '…' : ''}`;
};

/** Bytes (latin1) as a message can hold them: cut, and without anything that a terminal takes as an order. */
export const shown = (raw: string): string => cut(raw, 0, readable);

/** Where two texts are shown from, so that the first place where they differ is among what is shown. */
const startOfExcerpt = (left: string, right: string): number => {
  if (Math.max(left.length, right.length) <= shownLength) return 0;
  let at = 0;
  while (left[at] === right[at]) at++;
  if (at < shownLength - 12) return 0;
  let from = Math.max(Math.min(at - 20, Math.max(left.length, right.length) - shownLength), 0);
  const last = Math.min(from + 3, at);
  while (from < last && /^[\x80-\xbf]/.test(left[from] ?? '')) from++;
  return from;
};

/** Text, quoted unless it is a number or one plain word. */
const quoted = (raw: string, from: number, show: (part: string) => string): string =>
  /^[\w.+%-]{1,60}$/.test(raw) && raw !== 'nothing' ? raw : `"${cut(raw, from, show)}"`;

const lineEnd = (raw: string): string => (raw.endsWith('\r') ? 'CR LF' : 'LF');

/** What was recorded against what came now, shown where they differ; undefined: nothing there. */
export const versus = (expected: string | undefined, actual: string | undefined): string => {
  if (expected === undefined) return `nothing v. ${quoted(actual ?? '', 0, readable)}`;
  if (actual === undefined) return `${quoted(expected, 0, readable)} v. nothing`;
  const isEnd = expected === `${actual}\r` || actual === `${expected}\r`;
  if (isEnd && lineEnd(expected) !== lineEnd(actual))
    return `line ending ${lineEnd(expected)} recorded, ${lineEnd(actual)} replayed`;
  const from = startOfExcerpt(expected, actual);
  const [left, right] = [quoted(expected, from, readable), quoted(actual, from, readable)];
  if (left !== right) return `${left} v. ${right}`;
  return `${quoted(expected, from, strict)} v. ${quoted(actual, from, strict)}`;
};

/** A number as people write it, with three digits. */
export const rounded = (value: number): string => numberText(Number(value.toPrecision(3)));
