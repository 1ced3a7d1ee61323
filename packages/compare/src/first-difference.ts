import { counted, grouped } from '@holotype/model';
import { lines, pairs, toRawText } from './text/lines.ts';
import type { Difference } from './verdict.ts';
import { versus } from './wording.ts';

const looked = 1024 * 1024;

/** Text of which lines can be shown: no NUL near its start. */
const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 8192).includes(0);

const byLine = (expected: Uint8Array, actual: Uint8Array): Difference | undefined => {
  let line = 0;
  for (const [left, right] of pairs(lines(toRawText(expected)), lines(toRawText(actual)))) {
    line++;
    if (left !== right) return { where: `line ${grouped(line)}`, what: versus(left, right) };
  }
  return undefined;
};

const hex = (byte: number | undefined): string =>
  byte === undefined ? 'the end' : `0x${byte.toString(16).padStart(2, '0')}`;

/** The first place where two byte strings differ: a line if both are text and it lies near the start, else an offset. */
export const firstDifference = (expected: Uint8Array, actual: Uint8Array, at: number): Difference => {
  const readable = at < looked && isText(expected) && isText(actual);
  const line = readable
    ? byLine(expected.subarray(0, 2 * looked), actual.subarray(0, 2 * looked))
    : undefined;
  if (line) return line;
  const sizes =
    expected.length === actual.length
      ? ''
      : `, ${counted(expected.length, 'byte')} v. ${counted(actual.length, 'byte')}`;
  return {
    where: `byte ${grouped(at + 1)}`,
    what: `${hex(expected[at])} v. ${hex(actual[at])}${sizes}`,
  };
};
