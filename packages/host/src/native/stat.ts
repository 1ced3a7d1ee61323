import { type BigIntStats, fstatSync, lstatSync } from 'node:fs';
import { joinRaw, rawToText, toMtime } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import type { FileStat, FileType } from '../hosts/host.ts';
import { errno, fixedBuffer, hasNative, native } from './library.ts';
import { toLocal } from '../files/local-path.ts';
import { pathOf } from '../files/names-in.ts';

const types: Readonly<Record<number, FileType>> = {
  0x1000: 'fifo',
  0x2000: 'character-device',
  0x4000: 'directory',
  0x6000: 'block-device',
  0x8000: 'file',
  0xa000: 'symlink',
  0xc000: 'socket',
};
/** From the type bits of a mode. */
export const typeOf = (mode: number): FileType => types[mode & 0xf000] ?? 'socket';

// struct statx, linux/stat.h: the offsets are part of the kernel's ABI.
const answer = fixedBuffer(256);
const { bytes: buffer } = answer;
const words = new Uint32Array(buffer.buffer, buffer.byteOffset, buffer.length / 4);
const word = (at: number) => words[at / 4] ?? 0;
// PATH_MAX is 4096; what is longer the kernel refuses.
const longest = 8192;
const asked = fixedBuffer(longest);
const prototype = 'int statx(int dirfd, void *path, int flags, uint mask, void *buffer)';
const atFdCwd = -100;
export const atSymlinkNofollow = 0x100;
const atEmptyPath = 0x1000;
const basicStats = 0x7ff;
const ENOENT = 2;
const EACCES = 13;
const ENOTDIR = 20;
const ENAMETOOLONG = 36;
const ELOOP = 40;
const nothing = [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG];

const uint64 = (at: number) => word(at + 4) * 2 ** 32 + word(at);
/** A root has few devices: their names are made once. */
const devices = new Map<number, string>();
const deviceName = (major: number, minor: number): string => {
  const key = major * 2 ** 20 + minor;
  let name = devices.get(key);
  if (name === undefined) devices.set(key, (name = `${String(major)}:${String(minor)}`));
  return name;
};

const lastMode = () => word(28) & 0xffff;

/** What the last lookAt() found: for those who want no more of very many files. */
export const last = {
  type: (): FileType => typeOf(lastMode()),
  size: (): number => uint64(40),
  device: (): string => deviceName(word(136), word(140)),
  stat: (): FileStat => readStatx(),
};

const readStatx = (): FileStat => {
  const mode = lastMode();
  const seconds = (word(116) | 0) * 2 ** 32 + word(112);
  const changed = (word(100) | 0) * 2 ** 32 + word(96);
  return {
    type: typeOf(mode),
    mode: mode & 0o7777,
    uid: word(20),
    gid: word(24),
    size: last.size(),
    mtime: toMtime(seconds, word(120)),
    ctime: changed < 0 ? undefined : changed,
    ctimeNs: changed < 0 ? undefined : word(104),
    dev: last.device(),
    ino: uint64(32),
    nlink: word(16),
    major: word(128),
    minor: word(132),
  };
};

/** makedev's parts, as glibc packs them in 64 bits. */
const majorOf = (rdev: bigint) => Number(((rdev >> 8n) & 0xfffn) | ((rdev >> 32n) & ~0xfffn));
const minorOf = (rdev: bigint) => Number((rdev & 0xffn) | ((rdev >> 12n) & ~0xffn));

const fromNode = (stat: BigIntStats): FileStat => {
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
    ctime: stat.ctimeNs < 0n ? undefined : Number(stat.ctimeNs / billion),
    ctimeNs: stat.ctimeNs < 0n ? undefined : Number(stat.ctimeNs % billion),
    dev: `${String(majorOf(stat.dev))}:${String(minorOf(stat.dev))}`,
    ino: Number(stat.ino),
    nlink: Number(stat.nlink),
    major: majorOf(stat.rdev),
    minor: minorOf(stat.rdev),
  };
};

const denied = (path: string) =>
  new HostError('HOST_READ_DENIED', `Not allowed to look at ${rawToText(path)}`);

const failed = (path: string, cause: unknown, why = '') =>
  new HostError('HOST_READ_FAILED', `Cannot look at ${rawToText(path)}${why}`, { cause });

/** As `look`, of a name that lies at an address; what is found is `last`. Gives `missing` for nothing, and an error for what may not be looked at. */
export const lookAt = (
  dirfd: number,
  address: unknown,
  flags: number,
  pathOfIt: () => string,
): HostError | 'missing' | undefined => {
  if (native(prototype)?.(dirfd, address, flags, basicStats, answer.address) === 0) return undefined;
  const code = errno();
  if (nothing.includes(code)) return 'missing';
  return code === EACCES ? denied(pathOfIt()) : failed(pathOfIt(), undefined, ` (errno ${String(code)})`);
};

/** `name` within the directory `dirfd`, whose path an error gives. */
const look = (dirfd: number, directory: string, name: string, flags: number): FileStat | undefined => {
  if (name.length >= longest) return undefined;
  asked.bytes[asked.bytes.write(name, 'latin1')] = 0;
  const refused = lookAt(dirfd, asked.address, flags, () =>
    directory === '' ? name : joinRaw(directory, name),
  );
  if (refused === 'missing') return undefined;
  if (refused) throw refused;
  return readStatx();
};

const lookWithoutNative = (path: string): FileStat | undefined => {
  try {
    const stat = lstatSync(toLocal(path), { bigint: true, throwIfNoEntry: false });
    return stat && fromNode(stat);
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM')) throw denied(path);
    if (isSystemError(error, 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    throw failed(path, error);
  }
};

/** lstat of a path on this machine, with nanoseconds; undefined if there is nothing. Throws HostError if it may not look. */
export const lstat = (path: string): FileStat | undefined =>
  hasNative() ? look(atFdCwd, '', path, atSymlinkNofollow) : lookWithoutNative(path);

/** lstat of `name` in a directory that is open as `dirfd`: a third quicker than by its path. */
export const lstatIn = (dirfd: number, directory: string, name: string): FileStat | undefined =>
  hasNative()
    ? look(dirfd, directory, name, atSymlinkNofollow)
    : lookWithoutNative(`${pathOf(dirfd).toString('latin1')}/${name}`);

/** The file that is open as `fd`; `path` is what an error calls it. */
export const fstat = (fd: number, path: string): FileStat | undefined =>
  hasNative() ? look(fd, path, '', atEmptyPath) : fromNode(fstatSync(fd, { bigint: true }));
