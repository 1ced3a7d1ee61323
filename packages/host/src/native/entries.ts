import { joinRaw, type RawPath } from '@holotype/model';
import type { Child, Measured } from '../hosts/host.ts';
import { fixedBuffer, native } from './library.ts';
import { atSymlinkNofollow, last, lookAt } from './stat.ts';

// struct linux_dirent64, getdents64(2): inode, offset, length of the record, type, and the name with a NUL at its end.
const lengthAt = 16;
const nameAt = 19;
const prototype = 'int64_t syscall(int64_t number, int64_t fd, void *entries, int64_t size)';
const numbers: Readonly<Record<string, number>> = { x64: 217, arm64: 61 };
const entries = fixedBuffer(256 * 1024);
const { bytes } = entries;
const dot = '.'.charCodeAt(0);

const isSelfOrParent = (at: number): boolean =>
  bytes[at] === dot && (bytes[at + 1] === 0 || (bytes[at + 1] === dot && bytes[at + 2] === 0));
/** The name that begins there. */
const nameFrom = (at: number): string => {
  let end = at;
  while (bytes[end] !== 0) end++;
  return bytes.toString('latin1', at, end);
};

/** Says where each name in the directory that is open as `fd` begins. False: it cannot be read in this way, or not to its end. */
const eachName = (fd: number, use: (at: number) => void): boolean => {
  const getdents = numbers[process.arch];
  const syscall = getdents === undefined ? undefined : native(prototype);
  if (!syscall) return false;
  for (;;) {
    const length = syscall(getdents, fd, entries.address, bytes.length);
    if (length <= 0) return length === 0;
    for (let at = 0; at < length; at += bytes.readUInt16LE(at + lengthAt))
      if (!isSelfOrParent(at + nameAt)) use(at + nameAt);
  }
};

/** What is in the directory that is open for reading as `fd`, sorted: half the time of readdir. Undefined: ask Node, which has an error to tell. */
export const readNames = (fd: number): string[] | undefined => {
  const names: string[] = [];
  return eachName(fd, (at) => names.push(nameFrom(at))) ? names.sort() : undefined;
};

/**
 * How much is in the directory that is open for reading as `fd`, without an object or a name for each file: half the time of looking at them one by
 * one. `device` is the one that counts; undefined: it cannot be read in this way.
 */
export const measureEntries = (fd: number, directory: RawPath, device: string): Measured | undefined => {
  const directories: string[] = [];
  const apart: Child[] = [];
  let paths = 0;
  let files = 0;
  let size = 0;
  const address = entries.address as bigint;
  const count = (at: number): void => {
    const refused = lookAt(fd, address + BigInt(at), atSymlinkNofollow, () =>
      joinRaw(directory, nameFrom(at)),
    );
    if (refused === 'missing') return;
    if (refused) {
      apart.push({ name: nameFrom(at), stat: refused });
      return;
    }
    const type = last.type();
    if (type === 'directory') {
      if (last.device() !== device) {
        apart.push({ name: nameFrom(at), stat: last.stat() });
        return;
      }
      directories.push(nameFrom(at));
    }
    paths++;
    if (type !== 'file') return;
    files++;
    size += last.size();
  };
  return eachName(fd, count) ? { paths, files, bytes: size, directories, apart } : undefined;
};
