import { closeSync, constants, fstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import { baseOf, parentOf, type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { toHostFiles } from './host-files.ts';
import type { Child, FileSource, Host, Measured } from './host.ts';
import { inDirectory, inRoot } from '../files/in-root.ts';
import { openDirectory, pathOf } from '../files/names-in.ts';
import { measureEntries, readNames } from '../native/entries.ts';
import { hasNative } from '../native/library.ts';
import { lstat, lstatIn } from '../native/stat.ts';
import { toLocal } from '../files/local-path.ts';

const missing = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'];

const attempt = <T>(path: RawPath, use: () => T): T | undefined => {
  try {
    return use();
  } catch (error) {
    if (isSystemError(error, ...missing)) return undefined;
    if (isSystemError(error, 'EACCES', 'EPERM'))
      throw new HostError('HOST_READ_DENIED', `Not allowed to read ${rawToText(path)}`, { cause: error });
    throw new HostError('HOST_READ_FAILED', `Cannot read ${rawToText(path)}`, { cause: error });
  }
};

/** One for all: thousands of small files are read, and a buffer for each makes the collector run all the time. */
const piece = Buffer.allocUnsafeSlow(65536);

/** Files in /proc and /sys report size 0 or 4096 whatever they hold, so reading goes on until the end. */
const readUpTo = (fd: number, limit: number): Uint8Array => {
  const parts: Buffer[] = [];
  for (let total = 0; total < limit;) {
    const count = readSync(fd, piece, 0, Math.min(piece.length, limit - total), null);
    if (count === 0) break;
    total += count;
    if (parts.length > 0 || count < piece.length) {
      parts.push(Buffer.from(piece.subarray(0, count)));
      continue;
    }
    // A large file, which has its size: all of it at once, and what is not there is not asked for.
    const whole = Buffer.allocUnsafeSlow(Math.max(total, Math.min(limit, fstatSync(fd).size)));
    piece.copy(whole, 0, 0, count);
    const more = whole.length === total ? 0 : readSync(fd, whole, total, whole.length - total, null);
    total += more;
    parts.push(whole.subarray(0, total));
  }
  const [first] = parts;
  return parts.length === 1 && first ? first : Buffer.concat(parts);
};

/** What is in a directory that is open as `fd`; `names` are its own. */
const childrenIn = (fd: number, directory: RawPath, names: readonly string[]): Child[] => {
  const children: Child[] = [];
  for (const name of names) {
    try {
      const stat = lstatIn(fd, directory, name);
      if (stat) children.push({ name, stat });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      children.push({ name, stat: error });
    }
  }
  return children;
};

const sortedNames = (path: Buffer): string[] => readdirSync(path, { encoding: 'latin1' }).sort();

/** Uses a descriptor, and closes it. */
const lend = <T>(fd: number, use: (fd: number) => T): T => {
  try {
    return use(fd);
  } finally {
    closeSync(fd);
  }
};

/** A directory is opened once, and what it holds is looked at from there. */
const scanDirectory = (directory: RawPath): Child[] => {
  const local = toLocal(directory);
  return lend(openDirectory(local), (fd) => childrenIn(fd, directory, readNames(fd) ?? sortedNames(local)));
};

const measureDirectory = (directory: RawPath, device: string): Measured | undefined =>
  lend(openDirectory(toLocal(directory)), (fd) => measureEntries(fd, directory, device));

/** The directory that is open as a place, open for reading. */
const lendReadable = <T>(place: number, use: (fd: number) => T): T =>
  hasNative() ? lend(openSync(pathOf(place), constants.O_RDONLY | constants.O_DIRECTORY), use) : use(place);

const readFile = (path: RawPath, limit: number): Uint8Array => {
  const fd = openSync(toLocal(path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return readUpTo(fd, limit);
  } finally {
    closeSync(fd);
  }
};

const linkAt = (path: RawPath): string => readlinkSync(toLocal(path), { encoding: 'latin1' });

/** The machine itself: what others do to its directories meanwhile is its own affair. */
const machineSource: FileSource = {
  lstat,
  readlink: (path) => attempt(path, () => linkAt(path)),
  readdir: (path) => attempt(path, () => sortedNames(toLocal(path))),
  scan: (path) => attempt(path, () => scanDirectory(path)),
  measure: (path, device) => attempt(path, () => measureDirectory(path, device)),
  read: (path, limit) => attempt(path, () => readFile(path, limit)),
};

/**
 * Files below `root` on this machine; `root` is a raw path, `/` for the machine itself. Below another root each path is followed by descriptor: what
 * a run put there, or swaps while it is looked at, leads nowhere else.
 */
export const rootSource = (root: RawPath): FileSource =>
  root === '/'
    ? machineSource
    : {
        lstat: (path) =>
          path === '/'
            ? lstat(root)
            : inRoot(root, path, (_, fd) => lstatIn(fd, root + parentOf(path), baseOf(path))),
        readlink: (path) => attempt(path, () => inRoot(root, path, linkAt)),
        readdir: (path) => attempt(path, () => inDirectory(root, path, (fd) => sortedNames(pathOf(fd)))),
        scan: (path) =>
          attempt(path, () =>
            inDirectory(root, path, (place) =>
              lendReadable(place, (fd) => childrenIn(fd, path, readNames(fd) ?? sortedNames(pathOf(fd)))),
            ),
          ),
        measure: (path, device) =>
          attempt(path, () =>
            inDirectory(root, path, (place) => lendReadable(place, (fd) => measureEntries(fd, path, device))),
          ),
        read: (path, limit) => attempt(path, () => inRoot(root, path, (at) => readFile(at, limit))),
      };

/** A root file system that does not run: its files are read, its programs never started. */
export const openRoot = (root: RawPath): Host => {
  if (lstat(root)?.type !== 'directory') {
    throw new HostError('HOST_NOT_A_ROOT', `Not a directory: ${rawToText(root)}`);
  }
  return {
    id: `root:${rawToText(root)}`,
    kind: 'root',
    files: toHostFiles(rootSource(root)),
    run: () => Promise.resolve({ kind: 'unavailable', reason: 'offline' }),
  };
};
