import { TraceError } from '../errors.ts';
import type { RawStat, Stamp } from './record.ts';

const longestText = 1 << 16;

export const broken = (what: string): TraceError =>
  new TraceError('TRACE_TRACER_FAILED', `The tracer wrote a record that cannot be read: ${what}`, {
    hint: 'run it again, or choose another mechanism',
  });

/** Reads the fields of one record in their order. Every call throws TRACE_TRACER_FAILED beyond its end. */
export interface FieldReader {
  readonly u8: () => number;
  readonly u32: () => number;
  /** As a number; larger than 2^53 is refused. */
  readonly u64: () => number;
  readonly bytes: () => Uint8Array;
  readonly text: () => string;
  readonly stat: () => RawStat | undefined;
  readonly end: () => void;
}

export const fieldReader = (record: Buffer): FieldReader => {
  let at = 0;
  const take = (size: number): number => {
    if (at + size > record.length) throw broken('it is too short');
    at += size;
    return at - size;
  };
  const u8 = () => record.readUInt8(take(1));
  const u32 = () => record.readUInt32LE(take(4));
  // Not as BigInt: a long run has a million of these.
  const wide = (high: number, start: number) => {
    const value = high * 2 ** 32 + record.readUInt32LE(start);
    if (!Number.isSafeInteger(value)) throw broken('a number is too large');
    return value;
  };
  const u64 = () => {
    const start = take(8);
    return wide(record.readUInt32LE(start + 4), start);
  };
  // An inode only has to be told from others: its highest bits may be rounded.
  const inode = () => {
    const start = take(8);
    return record.readUInt32LE(start + 4) * 2 ** 32 + record.readUInt32LE(start);
  };
  const i64 = () => {
    const start = take(8);
    return wide(record.readInt32LE(start + 4), start);
  };
  const textLength = () => {
    const length = u32();
    if (length > longestText) throw broken('a text is too long');
    return length;
  };
  const bytes = () => {
    const length = textLength();
    const start = take(length);
    return record.subarray(start, start + length);
  };
  const text = () => {
    const length = textLength();
    const start = take(length);
    return record.toString('latin1', start, start + length);
  };
  const stamp = (): Stamp => ({ seconds: i64(), nanoseconds: u32() });
  const stat = (): RawStat | undefined => {
    if (u8() === 0) return undefined;
    const [mode, uid, gid, nlink] = [u32(), u32(), u32(), u32()];
    const size = u64();
    const ino = inode();
    const dev = `${String(u32())}:${String(u32())}`;
    return { mode, uid, gid, nlink, size, ino, dev, mtime: stamp(), ctime: stamp() };
  };
  return {
    u8,
    u32,
    u64,
    bytes,
    text,
    stat,
    end: () => {
      if (at !== record.length) throw broken('it is too long');
    },
  };
};
