import { closeSync, constants, fstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { toHostFiles } from '../files.ts';
import type { Child, FileSource, Host } from '../host.ts';
import { lstat, lstatIn } from '../native/stat.ts';

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
    parts.push(Buffer.from(piece.subarray(0, count)));
    total += count;
    if (parts.length > 1 || count < piece.length) continue;
    // A large file, which has its size: all of it at once, and what is not there is not asked for.
    const rest = Buffer.allocUnsafeSlow(Math.max(0, Math.min(limit, fstatSync(fd).size) - total));
    const more = rest.length === 0 ? 0 : readSync(fd, rest, 0, rest.length, null);
    parts.push(rest.subarray(0, more));
    total += more;
  }
  return Buffer.concat(parts);
};

/** A directory is opened once, and what it holds is looked at from there. */
const scanDirectory = (directory: RawPath): Child[] => {
  const local = Buffer.from(directory, 'latin1');
  const fd = openSync(local, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    const children: Child[] = [];
    for (const name of readdirSync(local, { encoding: 'latin1' }).sort()) {
      try {
        const stat = lstatIn(fd, directory, name);
        if (stat) children.push({ name, stat });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        children.push({ name, stat: error });
      }
    }
    return children;
  } finally {
    closeSync(fd);
  }
};

/** Files below `root` on this machine; `root` is a raw path, `/` for the machine itself. */
export const rootSource = (root: RawPath): FileSource => {
  const prefix = root === '/' ? '' : root;
  const at = (path: RawPath) => Buffer.from(path === '/' ? prefix || '/' : prefix + path, 'latin1');
  return {
    lstat: (path) => lstat(path === '/' ? prefix || '/' : prefix + path),
    readlink: (path) => attempt(path, () => readlinkSync(at(path), { encoding: 'latin1' })),
    readdir: (path) => attempt(path, () => readdirSync(at(path), { encoding: 'latin1' }).sort()),
    scan: (path) => attempt(path, () => scanDirectory(path === '/' ? prefix || '/' : prefix + path)),
    read: (path, limit) =>
      attempt(path, () => {
        const fd = openSync(at(path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
        try {
          return readUpTo(fd, limit);
        } finally {
          closeSync(fd);
        }
      }),
  };
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
