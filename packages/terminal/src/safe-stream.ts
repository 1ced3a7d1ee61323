import { stripVTControlCharacters } from 'node:util';
import { StringDecoder } from 'node:string_decoder';
import { hidden } from './safe-text.ts';

/** An escape sequence that the next part may go on with; no real one is longer. */
const begun = /(?:\u001b(?:\[[\d;:?]{0,64}|\][^\u0007\u001b]{0,512})?|\u009b[\d;:?]{0,64})$/;

const kept = new Set(['\n', '\r', '\t']);

/**
 * What a program prints, part by part, as a terminal may show it: escape sequences, control and hidden characters are cut, but for the ends of
 * lines, tabs, and the return to the start of a line that progress bars live on.
 */
export const safeStream = (): ((part: Uint8Array) => string) => {
  const decoder = new StringDecoder('utf8');
  let held = '';
  return (part) => {
    const text = held + decoder.write(part);
    held = begun.exec(text)?.[0] ?? '';
    return stripVTControlCharacters(text.slice(0, text.length - held.length)).replace(hidden, (one) =>
      kept.has(one) ? one : '',
    );
  };
};
