import type { DecoderStep, NativeDecoder } from '@holotype/host';
import type { Bytes } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';

const nothing = new Uint8Array(0);

/** Runs a decoder of a system library over a stream. */
export async function* decodeNative(
  decoder: NativeDecoder,
  input: Bytes,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let ended = false as boolean;
  const step = async (part: Uint8Array, last: boolean): Promise<DecoderStep> => {
    const done = await decoder.step(part, last);
    const { state } = done;
    ended = state === 'ended';
    if (state === 'damaged') throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: damaged compressed data`);
    if (state === 'too-large')
      throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: needs too much memory to open`);
    return done;
  };
  try {
    for await (const piece of input) {
      for (let at = 0; at < piece.length;) {
        const { consumed, output } = await step(piece.subarray(at, at + decoder.inputSize), false);
        at += consumed;
        if (output.length > 0) yield output;
        else if (consumed === 0)
          throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: something follows its end`);
      }
    }
    for (
      let output = (await step(nothing, true)).output;
      output.length > 0;
      { output } = await step(nothing, true)
    ) {
      yield output;
    }
    if (!ended) throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: ends in the middle`);
  } finally {
    decoder.close();
  }
}
