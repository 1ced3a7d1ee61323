import { ArchiveError } from '@holotype/formats';

const window = 65536;
const corrupt = (what: string, detail: string) => new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${detail}`);

/** A length that continues over bytes of 255. */
const readLength = (
  block: Uint8Array,
  at: number,
  start: number,
): readonly [length: number, next: number] => {
  let length = start;
  if (start !== 15) return [length, at];
  for (;;) {
    const byte = block[at++] ?? 0;
    length += byte;
    if (byte !== 255) return [length, at];
  }
};

/** Decodes `block` into `out` from `start` on, where what lies before `start` is the history; the end of what was written. */
const decodeBlock = (block: Uint8Array, out: Buffer, start: number, what: string): number => {
  let to = start;
  for (let at = 0; at < block.length;) {
    const token = block[at++] ?? 0;
    const [literals, from] = readLength(block, at, token >> 4);
    at = from + literals;
    if (at > block.length || to + literals > out.length)
      throw corrupt(what, 'an lz4 block that runs over its end');
    out.set(block.subarray(from, at), to);
    to += literals;
    if (at === block.length) return to;
    const distance = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    const [extra, next] = readLength(block, at + 2, token & 15);
    at = next;
    const end = to + extra + 4;
    if (distance === 0 || distance > to || end > out.length)
      throw corrupt(what, 'an lz4 match that points nowhere');
    if (distance >= extra + 4) out.copyWithin(to, to - distance, end - distance);
    else for (let place = to; place < end; place++) out[place] = out[place - distance] ?? 0;
    to = end;
  }
  return to;
};

/** The content of an lz4 frame: what apt keeps its indexes in where images are made small. Throws ArchiveError `ARCHIVE_CORRUPT`. */
export const unlz4 = function* (input: Uint8Array, what: string): Generator<Uint8Array, void, undefined> {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (input.length < 11 || view.getUint32(0, true) !== 0x184d2204) throw corrupt(what, 'not an lz4 frame');
  const flags = view.getUint8(4);
  const blockChecksum = (flags & 0x10) !== 0 ? 4 : 0;
  const largest = 1 << (8 + 2 * ((view.getUint8(5) >> 4) & 7));
  let at = 7 + ((flags & 0x08) !== 0 ? 8 : 0) + ((flags & 0x01) !== 0 ? 4 : 0);
  const out = Buffer.alloc(window + largest);
  let history = 0;
  for (;;) {
    if (at + 4 > input.length) throw corrupt(what, 'an lz4 frame that ends too early');
    const head = view.getUint32(at, true);
    at += 4;
    if (head === 0) return;
    const block = input.subarray(at, at + (head & 0x7fffffff));
    at += block.length + blockChecksum;
    if (block.length < (head & 0x7fffffff)) throw corrupt(what, 'an lz4 frame that ends too early');
    let end: number;
    if (head > 0x7fffffff) {
      if (history + block.length > out.length) throw corrupt(what, 'an lz4 block that is too large');
      out.set(block, history);
      end = history + block.length;
    } else {
      end = decodeBlock(block, out, history, what);
    }
    yield Buffer.from(out.subarray(history, end));
    const kept = Math.min(end, window);
    out.copyWithin(0, end - kept, end);
    history = kept;
  }
};
