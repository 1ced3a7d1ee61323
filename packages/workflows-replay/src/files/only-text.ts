import { type RawPath, rawToText } from '@holotype/model';
import { safeStream } from '@holotype/terminal/words';
import { FilesError } from './errors.ts';

const byteOrderMark = Buffer.from('\ufeff');

/**
 * Passes the pieces of a file on, as they are, up to the first in which something is no text or acts on a terminal: it may stand behind a pipe, and
 * what is left out would be missed. Throws FilesError `FILES_NOT_TEXT`.
 */
export const onlyText = <T>(path: RawPath, take: (piece: Uint8Array) => T): ((piece: Uint8Array) => T) => {
  const refuse = () => {
    throw new FilesError(
      'FILES_NOT_TEXT',
      `${rawToText(path)} is not plain text: it holds bytes that can act on a terminal`,
      { hint: 'add --raw to print every byte, or give -o DIR', exit: 'failed' },
    );
  };
  const read = safeStream({ onCut: refuse });
  let begun = false;
  return (piece) => {
    const marked = !begun && byteOrderMark.equals(piece.subarray(0, byteOrderMark.length));
    begun = true;
    read(marked ? piece.subarray(byteOrderMark.length) : piece);
    return take(piece);
  };
};
