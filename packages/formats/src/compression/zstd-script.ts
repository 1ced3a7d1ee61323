import { Decompress } from 'fzstd';
import { type Bytes, toBuffer } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { frameWalk } from './frame-walk.ts';

/** The zstd program's own limit. */
const maxWindow = 128 * 1024 * 1024;
// Four bytes can stand for 128 KiB of content, and all content of one push comes before the next.
const pushSize = 1024;

/** zstd without the system's program, in JavaScript. Its frame checksums are not compared. */
export async function* unzstdScript(input: Bytes, what: string): AsyncGenerator<Uint8Array, void, undefined> {
  let given: Uint8Array[] = [];
  const decoder = new Decompress((piece) => {
    if (piece.length > 0) given.push(piece);
  });
  const push = (piece: Uint8Array, final: boolean) => {
    try {
      decoder.push(piece, final);
    } catch (error) {
      const truncated = error instanceof Error && 'code' in error && error.code === 5;
      throw new ArchiveError(
        truncated ? 'ARCHIVE_TRUNCATED' : 'ARCHIVE_CORRUPT',
        `${what}: not readable as zstd`,
        { cause: error },
      );
    }
  };
  // The decoder makes room for what any frame's header asks for; it gets no header that was not looked at.
  const walk = frameWalk(({ windowSize }) => {
    if (windowSize > maxWindow)
      throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: a zstd window of more than ${maxWindow} bytes`);
  });
  let empty = true;
  for await (const piece of input) {
    empty &&= piece.length === 0;
    const bytes = toBuffer(piece);
    for (let at = 0; at < bytes.length; at += pushSize) {
      const known = walk(bytes.subarray(at, at + pushSize));
      if (known.length > 0) push(known, false);
      yield* given;
      given = [];
    }
  }
  if (empty) throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: empty`);
  const rest = walk(Buffer.alloc(0), true);
  if (rest.length > 0) push(rest, false);
  push(new Uint8Array(0), true);
  yield* given;
}
