import { ReadableStream } from 'node:stream/web';
import xz from 'xz-decompress';
import type { Bytes } from '../bytes/input.ts';
import { toSource } from '../bytes/source.ts';
import { ArchiveError } from '../errors.ts';

/** xz without the system's program. */
export async function* unxzWasm(input: Bytes, what: string): AsyncGenerator<Uint8Array, void, undefined> {
  const source = toSource(input);
  let failed: { readonly error: unknown } | undefined;
  const compressed = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const piece = await source.pull();
          if (piece) controller.enqueue(piece);
          else controller.close();
        } catch (error) {
          failed = { error };
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
  const decoded = new xz.XzReadableStream(compressed).getReader();
  const next = async () => {
    try {
      return await decoded.read();
    } catch (error) {
      if (failed) throw failed.error;
      throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: not readable as xz`, { cause: error });
    }
  };
  try {
    // The library gives views of its own memory, which the next piece overwrites.
    for (let piece = await next(); !piece.done; piece = await next()) yield Buffer.from(piece.value);
  } finally {
    // Of a stream that it has decoded to the end the library fails to free its memory a second time.
    await decoded.cancel().catch(() => undefined);
    await source.close();
  }
}
