import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { baseOf, parentOf, type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import type { FileType } from '../hosts/host.ts';
import { cString, errno, native } from '../native/library.ts';
import { typeOf } from '../native/stat.ts';
import { isName, nameIn, needProc, openDirectory, openPlace, pathOnly } from './names-in.ts';
import { toLocal } from './local-path.ts';

const prototype =
  'int64_t syscall(int64_t number, int64_t directory, const uint8_t *path, const uint8_t *how, int64_t size)';
const closePrototype = 'int close(int fd)';
/** openat2(2), the same everywhere; O_PATH, O_DIRECTORY and O_CLOEXEC; no links at all, and nothing above. */
const openat2 = 437;
const how = new BigUint64Array([BigInt(pathOnly | constants.O_DIRECTORY | 0o2000000), 0n, 0x4n | 0x8n]);
const howBytes = Buffer.from(how.buffer);

const codes: Readonly<Record<number, string>> = { 1: 'EPERM', 38: 'ENOSYS', 13: 'EACCES' };
/** PATH_MAX: what no program can name by its path is not looked at. */
const longest = 4096;
/** Linux before 5.6 and some containers lack it: EPERM can have no other reason here. */
let hasOpenat2 = true;

const denied = (path: RawPath) =>
  new HostError('HOST_READ_DENIED', `Not allowed to look at ${rawToText(path)}`);

const attempt = (path: RawPath, open: () => number): number | undefined => {
  try {
    return open();
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    if (isSystemError(error, 'EACCES')) throw denied(path);
    throw new HostError('HOST_READ_FAILED', `Cannot look at ${rawToText(path)}`, { cause: error });
  }
};

const stepwise = (top: number, path: RawPath): number | undefined => {
  let at = top;
  for (const name of path.slice(1).split('/')) {
    const next = attempt(path, () => openDirectory(nameIn(at, name), pathOnly));
    if (at !== top) closeSync(at);
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
};

interface Opened {
  readonly fd: number;
  readonly close: () => void;
}

const opened = (fd: number | undefined): Opened | undefined =>
  fd === undefined
    ? undefined
    : {
        fd,
        close: () => {
          closeSync(fd);
        },
      };

const openBelow = (top: number, path: RawPath): Opened | undefined => {
  const call = hasOpenat2 ? native(prototype) : undefined;
  if (!call) return opened(stepwise(top, path));
  const fd = call(openat2, top, cString(path.slice(1)), howBytes, howBytes.length);
  // Node warns of a descriptor that it closes and has not opened.
  if (fd >= 0) return { fd, close: () => native(closePrototype)?.(fd) };
  const code = codes[errno()];
  if (code === 'EACCES') throw denied(path);
  if (code === undefined) return undefined;
  hasOpenat2 = false;
  return opened(stepwise(top, path));
};

/**
 * The directory `path` below the directory `root`, open for what is in it: no link on the way is followed, whoever swaps something meanwhile; one in
 * the path of the root itself is. Undefined if there is none. Throws HostError `HOST_READ_DENIED`, `HOST_READ_FAILED`.
 */
const openDirectoryIn = (root: RawPath, path: RawPath): Opened | undefined => {
  needProc();
  const isPlain = path === '/' || path.slice(1).split('/').every(isName);
  if (path.length > longest || !isPlain) return undefined;
  const top = attempt(root, () => openPlace(toLocal(root), pathOnly | constants.O_DIRECTORY));
  if (top === undefined || path === '/') return opened(top);
  try {
    return openBelow(top, path);
  } finally {
    closeSync(top);
  }
};

/**
 * Does something with the file at `path` below `root`: `at` is its name in its directory, which is open meanwhile, and no link on the way there was
 * followed. `at` itself may be a link. Undefined if there is no such directory. Throws HostError, and what `use` throws.
 */
export const inRoot = <T>(
  root: RawPath,
  path: RawPath,
  use: (at: RawPath, fd: number) => T,
): T | undefined => {
  const above = path === '/' || isName(baseOf(path)) ? openDirectoryIn(root, parentOf(path)) : undefined;
  if (above === undefined) return undefined;
  try {
    return use(path === '/' ? root : nameIn(above.fd, baseOf(path)).toString('latin1'), above.fd);
  } finally {
    above.close();
  }
};

/** The same, of a directory and what is in it. */
export const inDirectory = <T>(root: RawPath, path: RawPath, use: (fd: number) => T): T | undefined => {
  const directory = openDirectoryIn(root, path);
  if (directory === undefined) return undefined;
  try {
    return use(directory.fd);
  } finally {
    directory.close();
  }
};

/** The regular file at `path` below `root`, to be read and closed by the caller; undefined if there is none. Throws HostError, Node's errors. */
export const openInRoot = (root: RawPath, path: RawPath): number | undefined =>
  inRoot(root, path, (at) => {
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const fd = attempt(path, () => openSync(toLocal(at), flags));
    if (fd === undefined || fstatSync(fd).isFile()) return fd;
    closeSync(fd);
    return undefined;
  });

/**
 * Lends what is at `path` below `root`, itself and no link, to a program that this process starts: `at` names it there whatever becomes of its
 * name. Undefined if there is nothing. Throws HostError, and what `use` throws.
 */
export const lendInRoot = async <T>(
  root: RawPath,
  path: RawPath,
  use: (at: RawPath, type: FileType) => Promise<T>,
): Promise<T | undefined> => {
  const fd = inRoot(root, path, (at) =>
    attempt(path, () => openSync(toLocal(at), pathOnly | constants.O_NOFOLLOW)),
  );
  if (fd === undefined) return undefined;
  try {
    return await use(`/proc/${String(process.pid)}/fd/${String(fd)}`, typeOf(fstatSync(fd).mode));
  } finally {
    closeSync(fd);
  }
};
