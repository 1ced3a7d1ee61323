import { type FrameHeader, readFrameHeader } from './frame.ts';

/** Bytes that a frame's header has at most, its magic number among them. */
const longestHeader = 18;
const isSkippable = (head: Buffer): boolean => (head.readUInt32LE(0) & 0xfffffff0) >>> 0 === 0x184d2a50;

/**
 * Steps over a stream of zstd frames (RFC 8878), and shows `see` the header of each before any of its bytes are given on. Gives what may be decoded so
 * far: of these bytes, and of those that were held back, all but the beginning of a header; with `last`, all. Throws what `see` throws.
 */
export const frameWalk = (
  see: (header: FrameHeader) => void,
): ((bytes: Buffer, last?: boolean) => Buffer) => {
  let held: Buffer = Buffer.alloc(0);
  let place: 'frame' | 'block' | 'checksum' = 'frame';
  /** Bytes that come before the next place. */
  let skip = 0;
  let hasChecksum = false;

  /** Bytes that `head` begins with and that can be given on; 0 if more of it is needed. */
  const step = (head: Buffer, last: boolean): number => {
    if (place === 'checksum') {
      place = 'frame';
      return 4;
    }
    if (place === 'block') {
      if (head.length < 3) return 0;
      const block = head.readUIntLE(0, 3);
      if ((block & 1) === 1) place = hasChecksum ? 'checksum' : 'frame';
      return 3 + (((block >> 1) & 3) === 1 ? 1 : block >> 3);
    }
    if (head.length >= 8 && isSkippable(head)) return 8 + head.readUInt32LE(4);
    if (head.length < longestHeader && !last) return 0;
    const header = readFrameHeader(head);
    // No frame: the decoder says so.
    if (!header) return head.length;
    see(header);
    ({ hasChecksum } = header);
    place = 'block';
    return header.length;
  };

  return (bytes, last = false) => {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    let at = 0;
    while (at < all.length) {
      if (skip === 0) skip = step(all.subarray(at), last);
      if (skip === 0) break;
      const known = Math.min(skip, all.length - at);
      at += known;
      skip -= known;
    }
    held = Buffer.from(all.subarray(at));
    return last ? all : all.subarray(0, at);
  };
};
