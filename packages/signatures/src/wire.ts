import { malformed } from './errors.ts';

/** Bytes as SSH writes them (RFC 4251, section 5), read from the front. */
export interface WireReader {
  readonly byte: () => number;
  readonly uint32: () => number;
  readonly string: () => Buffer;
  /** An mpint above zero, without its sign byte. */
  readonly positive: () => Buffer;
  /** Throws if anything is left. */
  readonly end: () => void;
}

/** Each call throws SignatureError `SIGNATURE_INVALID` where the bytes end too early or are not written in the one way. */
export const readWire = (bytes: Uint8Array): WireReader => {
  const all = Buffer.from(bytes);
  let at = 0;
  const take = (size: number): Buffer => {
    if (size > all.length - at) throw malformed('it ends in the middle');
    at += size;
    return all.subarray(at - size, at);
  };
  const uint32 = () => take(4).readUInt32BE();
  const string = () => take(uint32());
  return {
    byte: () => take(1).readUInt8(),
    uint32,
    string,
    positive: () => {
      const number = string();
      const [first = 0x80, second = 0] = number;
      if (first >= 0x80 || (first === 0 && second < 0x80)) throw malformed('a number of it is not canonical');
      return first === 0 ? number.subarray(1) : number;
    },
    end: () => {
      if (at !== all.length) throw malformed('something follows its end');
    },
  };
};

export const wireString = (content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return Buffer.concat([size, bytes]);
};
