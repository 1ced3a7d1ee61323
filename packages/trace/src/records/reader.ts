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
  const big = () => record.readBigUInt64LE(take(8));
  const u64 = () => {
    const value = Number(big());
    if (!Number.isSafeInteger(value)) throw broken('a number is too large');
    return value;
  };
  const bytes = () => {
    const length = u32();
    if (length > longestText) throw broken('a text is too long');
    const start = take(length);
    return record.subarray(start, start + length);
  };
  const stamp = (): Stamp => ({ seconds: record.readBigInt64LE(take(8)), nanoseconds: u32() });
  const stat = (): RawStat | undefined => {
    if (u8() === 0) return undefined;
    const [mode, uid, gid, nlink] = [u32(), u32(), u32(), u32()];
    const size = u64();
    const ino = big();
    const dev = `${String(u32())}:${String(u32())}`;
    return { mode, uid, gid, nlink, size, ino, dev, mtime: stamp(), ctime: stamp() };
  };
  return {
    u8,
    u32,
    u64,
    bytes,
    text: () => Buffer.from(bytes()).toString('latin1'),
    stat,
    end: () => {
      if (at !== record.length) throw broken('it is too long');
    },
  };
};
