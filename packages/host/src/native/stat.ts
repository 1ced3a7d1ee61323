import { lstatSync } from 'node:fs';
import { rawToText, toMtime } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import type { FileStat, FileType } from '../host.ts';
import { cString, errno, native } from './library.ts';

const types: Readonly<Record<number, FileType>> = {
  0x1000: 'fifo',
  0x2000: 'character-device',
  0x4000: 'directory',
  0x6000: 'block-device',
  0x8000: 'file',
  0xa000: 'symlink',
  0xc000: 'socket',
};
const typeOf = (mode: number): FileType => types[mode & 0xf000] ?? 'socket';

// struct statx, linux/stat.h: the offsets are part of the kernel's ABI.
const buffer = Buffer.alloc(256);
const prototype = 'int statx(int dirfd, const uint8_t *path, int flags, uint mask, _Out_ uint8_t *buffer)';
const atFdCwd = -100;
const atSymlinkNofollow = 0x100;
const basicStats = 0x7ff;
const ENOENT = 2;
const EACCES = 13;
const ENOTDIR = 20;
const ENAMETOOLONG = 36;
const ELOOP = 40;

const readStatx = (): FileStat => {
  const mode = buffer.readUInt16LE(28);
  const seconds = Number(buffer.readBigInt64LE(112));
  return {
    type: typeOf(mode),
    mode: mode & 0o7777,
    uid: buffer.readUInt32LE(20),
    gid: buffer.readUInt32LE(24),
    size: Number(buffer.readBigUInt64LE(40)),
    mtime: toMtime(seconds, buffer.readUInt32LE(120)),
    dev: `${String(buffer.readUInt32LE(136))}:${String(buffer.readUInt32LE(140))}`,
    ino: Number(buffer.readBigUInt64LE(32)),
    nlink: buffer.readUInt32LE(16),
    major: buffer.readUInt32LE(128),
    minor: buffer.readUInt32LE(132),
  };
};

/** makedev's parts, as glibc packs them in 64 bits. */
const majorOf = (rdev: bigint) => Number(((rdev >> 8n) & 0xfffn) | ((rdev >> 32n) & ~0xfffn));
const minorOf = (rdev: bigint) => Number((rdev & 0xffn) | ((rdev >> 12n) & ~0xffn));

const fallback = (path: string): FileStat | undefined => {
  const stat = lstatSync(Buffer.from(path, 'latin1'), { bigint: true, throwIfNoEntry: false });
  if (!stat) return undefined;
  const mode = Number(stat.mode);
  const billion = 1_000_000_000n;
  const nanoseconds = ((stat.mtimeNs % billion) + billion) % billion;
  return {
    type: typeOf(mode),
    mode: mode & 0o7777,
    uid: Number(stat.uid),
    gid: Number(stat.gid),
    size: Number(stat.size),
    mtime: toMtime((stat.mtimeNs - nanoseconds) / billion, Number(nanoseconds)),
    dev: `${String(majorOf(stat.dev))}:${String(minorOf(stat.dev))}`,
    ino: Number(stat.ino),
    nlink: Number(stat.nlink),
    major: majorOf(stat.rdev),
    minor: minorOf(stat.rdev),
  };
};

const denied = (path: string) =>
  new HostError('HOST_READ_DENIED', `Not allowed to look at ${rawToText(path)}`);

/** lstat of a path on this machine, with nanoseconds; undefined if there is nothing. Throws HostError if it may not look. */
export const lstat = (path: string): FileStat | undefined => {
  const statx = native(prototype);
  if (!statx) {
    try {
      return fallback(path);
    } catch (error) {
      if (isSystemError(error, 'EACCES', 'EPERM')) throw denied(path);
      if (isSystemError(error, 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
      throw new HostError('HOST_READ_FAILED', `Cannot look at ${rawToText(path)}`, { cause: error });
    }
  }
  if (statx(atFdCwd, cString(path), atSymlinkNofollow, basicStats, buffer) === 0) return readStatx();
  const code = errno();
  if (code === ENOENT || code === ENOTDIR || code === ELOOP || code === ENAMETOOLONG) return undefined;
  if (code === EACCES) throw denied(path);
  throw new HostError('HOST_READ_FAILED', `Cannot look at ${rawToText(path)} (errno ${String(code)})`);
};
