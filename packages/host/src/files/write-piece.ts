import { writeSync } from 'node:fs';

const hole = Buffer.alloc(4096);

const isHole = (bytes: Buffer, at: number): boolean =>
  bytes[at] === 0 &&
  at + hole.length <= bytes.length &&
  bytes.compare(hole, 0, hole.length, at, at + hole.length) === 0;

/** Writes a piece of a file at its place, and gives where the next begins. Blocks of zeros become holes: the file is set to its length at the end. */
export const writePiece = (fd: number, piece: Uint8Array, at: number): number => {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
  for (let from = 0; from < bytes.length;) {
    let to = from;
    while (to < bytes.length && !isHole(bytes, to)) to = Math.min(to + hole.length, bytes.length);
    for (let done = from; done < to;) done += writeSync(fd, bytes, done, to - done, at + done);
    from = to;
    while (from < bytes.length && isHole(bytes, from)) from += hole.length;
  }
  return at + bytes.length;
};
