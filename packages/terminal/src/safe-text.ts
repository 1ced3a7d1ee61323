import { stripVTControlCharacters } from 'node:util';

// Bidirectional, invisible and tag characters make a terminal or a reader see another text than the one that is there.
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text without escape sequences, control and hidden characters, but for those of `kept`. */
export const withoutOrders = (text: string, kept: string): string =>
  stripVTControlCharacters(text).replace(hidden, (one) => (kept.includes(one) ? one : ''));

/**
 * Text from a document, an archive or the network as one line that a terminal only shows: escape sequences, control and
 * hidden characters are cut, line breaks and tabs become a space.
 */
export const safeText = (text: string): string =>
  withoutOrders(text, '\r\n\t\u2028\u2029').replace(/[\r\n\t\u2028\u2029]+/g, ' ');

/** The colours of this program, see style.ts. */
const colours = /(\u001b\[(?:1|2|22|31|32|33|36|39)m)/;

/**
 * Lines of this program as they leave it, whoever wrote the words in them: its own colours stay where it colours, line ends and tabs, and no other
 * control or hidden character does.
 */
export const safeLines = (text: string, coloured: boolean): string =>
  (coloured ? text.split(colours) : [text])
    .map((part, at) => (at % 2 === 1 ? part : withoutOrders(part, '\n\t')))
    .join('');
