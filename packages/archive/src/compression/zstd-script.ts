import { Decompress } from 'fzstd';
import { type Bytes, toBuffer } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { readFrameHeader } from './frame.ts';

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
  let head: Buffer | undefined = Buffer.alloc(0);
  const checkHead = (start: Uint8Array) => {
    if ((readFrameHeader(start)?.windowSize ?? 0) > maxWindow) {
      throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: a zstd window of more than ${maxWindow} bytes`);
    }
  };
  for await (const piece of input) {
    let rest = toBuffer(piece);
    if (head) {
      head = rest = Buffer.concat([head, rest]);
      if (head.length < 18) continue;
      checkHead(head);
      head = undefined;
    }
    for (let at = 0; at < rest.length; at += pushSize) {
      push(rest.subarray(at, at + pushSize), false);
      yield* given;
      given = [];
    }
  }
  if (head) {
    if (head.length === 0) throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: empty`);
    checkHead(head);
    push(head, false);
  }
  push(new Uint8Array(0), true);
  yield* given;
}
