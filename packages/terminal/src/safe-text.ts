import { stripVTControlCharacters } from 'node:util';

// Bidirectional, invisible and tag characters make a terminal or a reader see another text than the one that is there.
export const hidden =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Text from a document, an archive or the network as one line that a terminal only shows: escape sequences, control and
 * hidden characters are cut, line breaks and tabs become a space.
 */
export const safeText = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(hidden, '');
