import { chmodSync, closeSync, constants, lutimesSync, openSync } from 'node:fs';
import { getSystemErrorName } from 'node:util';
import { fromMtime, type Mtime } from '@holotype/model';
import { isSystemError } from '../errors.ts';
import { cString, errno, native } from './library.ts';
import { toLocal } from '../files/local-path.ts';

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

const opensFor = (path: Buffer): string | undefined => {
  try {
    closeSync(openSync(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY));
    return undefined;
  } catch (error) {
    // A terminal that this process has none of, a device that is not plugged in: the node itself is good.
    if (isSystemError(error, 'ENXIO', 'ENODEV', 'EIO', 'EBUSY')) return undefined;
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
};

/** Makes a character device that all may use; why not (`EPERM`, …) or undefined. It is opened: a file system may take a node and refuse its use. */
export const tryDevice = (path: string, major: number, minor: number): string | undefined => {
  if (!makeNode(path, 'character-device', 0o666, major, minor))
    return errno() === 0 ? 'ENOSYS' : getSystemErrorName(-errno());
  const bytes = toLocal(path);
  chmodSync(bytes, 0o666);
  return opensFor(bytes);
};

const times = Buffer.alloc(32);
const utimeOmit = 0x3ffffffen;

/** Sets the modification time of the path itself, to the nanosecond. False if it could not be set exactly. */
export const setMtime = (path: string, mtime: Mtime): boolean => {
  const { seconds, nanoseconds } = fromMtime(mtime);
  const utimensat = native(utimensatPrototype);
  if (!utimensat) {
    if (nanoseconds !== 0 || seconds < 0) return false;
    lutimesSync(toLocal(path), seconds, seconds);
    return true;
  }
  times.writeBigInt64LE(0n, 0);
  times.writeBigInt64LE(utimeOmit, 8);
  times.writeBigInt64LE(BigInt(seconds), 16);
  times.writeBigInt64LE(BigInt(nanoseconds), 24);
  return utimensat(-100, cString(path), times, 0x100) === 0;
};
