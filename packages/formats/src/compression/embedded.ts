import { Readable } from 'node:stream';
import { constants, createInflate, inflateSync } from 'node:zlib';
import { HostError, isSystemError, piecesOf, type RandomAccess } from '@holotype/host';

const windowSize = 1 << 20;
/** Compressed bytes that a stream must open without a fault; hardly anything else does. */
const tried = 4 * 1024;
const finishFlush = constants.Z_SYNC_FLUSH;
const pngStart = Buffer.from('89504e470d0a1a0a', 'hex');

/** RFC 1950: deflate, a number that 31 divides, no dictionary. */
const isHeader = (first: number, second: number): boolean =>
  (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;

const opens = (bytes: Uint8Array): boolean => {
  try {
    return inflateSync(bytes, { finishFlush, maxOutputLength: 1 << 20 }).length > 0;
  } catch (error) {
    return isSystemError(error, 'ERR_BUFFER_TOO_LARGE');
  }
};

interface Embedded {
  readonly position: number;
  /** Ends where the stream is damaged, without an error. */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * The zlib streams that stand in a file of whatever format: those of PDF, PNG, HDF5, MATLAB and git. A content is read before the next is
 * asked for. Throws what reading the file throws.
 */
export function* embeddedStreams(file: RandomAccess): Generator<Embedded, void> {
  // PNG's writers shorten the window of small texts; elsewhere such a header is chance.
  const isPng = pngStart.equals(file.read(0, 8));
  let next = 0;
  const inflated = async function* (position: number) {
    const decoder = createInflate({ chunkSize: 256 * 1024, finishFlush });
    const source = Readable.from(piecesOf(file, position), { objectMode: true, highWaterMark: 1 });
    source.on('error', (error) => decoder.destroy(error));
    try {
      for await (const piece of source.pipe(decoder)) yield piece as Uint8Array;
      next = position + Math.max(2, decoder.bytesWritten);
    } catch (error) {
      if (error instanceof HostError) throw error;
    } finally {
      source.destroy();
      decoder.destroy();
    }
  };
  for (let start = 0; start < file.size; start += windowSize) {
    const window = Buffer.from(file.read(start, windowSize + tried));
    for (let at = Math.max(0, next - start); at < Math.min(windowSize, window.length); at++) {
      if (!isPng && (at = window.indexOf(0x78, at)) < 0) break;
      if (!isHeader(window[at] ?? 0, window[at + 1] ?? 0) || !opens(window.subarray(at, at + tried)))
        continue;
      next = start + at + 1;
      yield { position: start + at, content: inflated(start + at) };
      at = next - start - 1;
    }
  }
}
