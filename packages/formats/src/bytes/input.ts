import { ArchiveError } from '../errors.ts';

/** Bytes in pieces. A piece keeps its content after the next one is asked for. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export const toBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** All of `input` as one piece. Throws `ARCHIVE_TOO_LARGE` beyond `maxSize` bytes; `what` names it. */
export const readAll = async (input: Bytes, maxSize: number, what: string): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input) {
    size += piece.length;
    if (size > maxSize) throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: more than ${maxSize} bytes`);
    pieces.push(piece);
  }
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, size);
};

/** The same bytes, refused with `ARCHIVE_TOO_LARGE` as soon as they exceed `maxSize`. */
export async function* limitBytes(
  input: Bytes,
  maxSize: number,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0;
  for await (const piece of input) {
    size += piece.length;
    if (size > maxSize) throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: more than ${maxSize} bytes`);
    yield piece;
  }
}
