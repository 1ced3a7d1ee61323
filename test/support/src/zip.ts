import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a zip, and what the archive says of it otherwise than it is. */
export interface ZipPart {
  /** Bytes as they stand; text is UTF-8. */
  readonly name: string | Buffer;
  readonly content?: string | Uint8Array;
  /** The content as it is deflated already. */
  readonly packed?: Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** The mode of Unix, with its kind of file. */
  readonly mode?: number;
  readonly crc?: number;
  /** Bytes, uncompressed. */
  readonly size?: number;
  readonly localName?: string;
  /** Sizes and checksum stand behind the content. */
  readonly descriptor?: boolean;
  /** Sizes and place stand in a field of eight bytes each. */
  readonly zip64?: boolean;
  /** Points to the bytes of the member with this position. */
  readonly shares?: number;
}

const uint16 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
};
const uint32 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value >>> 0, at * 4));
  return bytes;
};
const uint64 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, at) => bytes.writeBigUInt64LE(BigInt(value), at * 8));
  return bytes;
};

/** A zip of these members, well-formed but for what they ask for. */
export const zipOf = (parts: readonly ZipPart[], comment = ''): Buffer => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  const put = (...all: readonly Buffer[]) => {
    for (const one of all) {
      pieces.push(one);
      at += one.length;
    }
  };
  for (const part of parts) {
    const name = Buffer.from(part.name as string);
    const content = Buffer.from(part.content ?? '');
    const isStored = part.stored === true || (content.length === 0 && part.packed === undefined);
    const method = part.method ?? (isStored ? 0 : 8);
    const data = part.packed ? Buffer.from(part.packed) : method === 8 ? deflateRawSync(content) : content;
    const isAscii = name.every((byte) => byte < 0x80);
    const flags = part.flags ?? (isAscii ? 0 : 0x800) | (part.descriptor === true ? 0x8 : 0);
    const crc = part.crc ?? crc32(content);
    const size = part.size ?? content.length;
    const place = part.shares === undefined ? at : (places[part.shares] ?? 0);
    places.push(place);
    const sums = [crc, data.length, size] as const;
    if (part.shares === undefined) {
      const local = Buffer.from(part.localName ?? name);
      const inHeader = part.descriptor === true ? uint32(0, 0, 0) : uint32(...sums);
      const head = [uint32(0x04034b50), uint16(20, flags, method, 0, 0x21), inHeader];
      put(...head, uint16(local.length, 0), local, data);
      if (part.descriptor === true) put(uint32(0x08074b50, ...sums));
    }
    const wide = part.zip64 === true;
    const extra = wide ? Buffer.concat([uint16(1, 24), uint64(size, data.length, place)]) : Buffer.alloc(0);
    directory.push(
      uint32(0x02014b50),
      uint16(0x0314, 20, flags, method, 0, 0x21),
      wide ? uint32(crc, 0xffffffff, 0xffffffff) : uint32(...sums),
      uint16(name.length, extra.length, 0, 0, 0),
      uint32((part.mode ?? 0o100644) * 0x10000, wide ? 0xffffffff : place),
      name,
      extra,
    );
  }
  const start = at;
  put(...directory);
  const length = at - start;
  const end = [uint32(0x06054b50), uint16(0, 0, parts.length, parts.length), uint32(length, start)];
  put(...end, uint16(comment.length), Buffer.from(comment));
  return Buffer.concat(pieces);
};
