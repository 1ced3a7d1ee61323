const idBytes = [0, 1, 2, 4] as const;
const sizeBytes = [0, 2, 4, 8] as const;

export interface FrameHeader {
  /** Bytes; undefined if the frame does not state it. */
  readonly contentSize: number | undefined;
  /** Bytes of the header itself. */
  readonly length: number;
  readonly hasChecksum: boolean;
  /** Bytes that a decoder must hold. */
  readonly windowSize: number;
}

/** The header of a zstd frame (RFC 8878, 3.1.1.1); undefined if `head` does not start with a whole one. 18 bytes are enough. */
export const readFrameHeader = (head: Uint8Array): FrameHeader | undefined => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 6 || view.getUint32(0, true) !== 0xfd2fb528) return undefined;
  const descriptor = view.getUint8(4);
  const single = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const idLength = idBytes[(descriptor & 3) as 0 | 1 | 2 | 3];
  const sizeLength = sizeFlag === 0 && single ? 1 : sizeBytes[sizeFlag as 0 | 1 | 2 | 3];
  const at = 5 + (single ? 0 : 1) + idLength;
  if (head.length < at + sizeLength) return undefined;
  const contentSize =
    sizeLength === 0
      ? undefined
      : sizeLength === 1
        ? view.getUint8(at)
        : sizeLength === 2
          ? view.getUint16(at, true) + 256
          : sizeLength === 4
            ? view.getUint32(at, true)
            : Number(view.getBigUint64(at, true));
  const common = { contentSize, length: at + sizeLength, hasChecksum: (descriptor & 4) !== 0 };
  if (single) return { ...common, windowSize: contentSize ?? 0 };
  const window = view.getUint8(5);
  const base = 2 ** (10 + (window >> 3));
  return { ...common, windowSize: base + (base / 8) * (window & 7) };
};

/** Bytes of the zstd frame that `bytes` starts with; undefined if it is not whole. Its blocks are stepped over, not decoded. */
export const frameLength = (bytes: Uint8Array): number | undefined => {
  const header = readFrameHeader(bytes);
  if (!header) return undefined;
  for (let at = header.length; at + 3 <= bytes.length;) {
    const block = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    const isRun = ((block >> 1) & 3) === 1;
    at += 3 + (isRun ? 1 : block >> 3);
    if ((block & 1) === 1) {
      const end = at + (header.hasChecksum ? 4 : 0);
      return end <= bytes.length ? end : undefined;
    }
  }
  return undefined;
};
