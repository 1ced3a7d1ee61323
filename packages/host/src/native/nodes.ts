import { lutimesSync } from 'node:fs';
import { fromMtime, type Mtime } from '@holotype/model';
import { cString, native } from './library.ts';

const mknodPrototype = 'int mknod(const uint8_t *path, uint mode, uint64_t device)';
const utimensatPrototype = 'int utimensat(int dirfd, const uint8_t *path, const uint8_t *times, int flags)';
const modes = { fifo: 0o010000, 'character-device': 0o020000, 'block-device': 0o060000 } as const;

/** Makes a FIFO or a device node. False if the kernel refuses or there is no native binding. */
export const makeNode = (
  path: string,
  type: keyof typeof modes,
  mode: number,
  major = 0,
  minor = 0,
): boolean => {
  const [a, b] = [BigInt(major), BigInt(minor)];
  const device = ((a & 0xfffn) << 8n) | ((a & ~0xfffn) << 32n) | (b & 0xffn) | ((b & ~0xffn) << 12n);
  return native(mknodPrototype)?.(cString(path), modes[type] | mode, device) === 0;
};

const times = Buffer.alloc(32);
const utimeOmit = 0x3ffffffen;

/** Sets the modification time of the path itself, to the nanosecond. False if it could not be set exactly. */
export const setMtime = (path: string, mtime: Mtime): boolean => {
  const { seconds, nanoseconds } = fromMtime(mtime);
  const utimensat = native(utimensatPrototype);
  if (!utimensat) {
    if (nanoseconds !== 0 || seconds < 0) return false;
    lutimesSync(Buffer.from(path, 'latin1'), seconds, seconds);
    return true;
  }
  times.writeBigInt64LE(0n, 0);
  times.writeBigInt64LE(utimeOmit, 8);
  times.writeBigInt64LE(BigInt(seconds), 16);
  times.writeBigInt64LE(BigInt(nanoseconds), 24);
  return utimensat(-100, cString(path), times, 0x100) === 0;
};
