import { chmodSync, closeSync, constants, lstatSync, opendirSync, openSync, statSync } from 'node:fs';
import { parentOf, type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { isLinux } from '../system.ts';
import { toLocal } from './local-path.ts';

/** O_PATH, which Node has no name for: a place in the file system, whatever its mode; the same on x86-64 and arm64. */
export const pathOnly = isLinux ? 0o10000000 : constants.O_RDONLY;

/** Where no /proc leads to what is open, and nothing of a run is there to swap a name meanwhile: the path that it was opened by. */
const openedBy = new Map<number, Buffer>();

/** What is open itself, as a path: /proc leads to the file that is open, wherever it has been moved and whatever has its name now. */
export const pathOf = (fd: number): Buffer =>
  isLinux ? Buffer.from(`/proc/self/fd/${String(fd)}`) : (openedBy.get(fd) ?? Buffer.alloc(0));

/** As openSync, of something that pathOf is asked for. Throws Node's errors. */
export const openPlace = (path: Buffer | string, flags: number): number => {
  const fd = openSync(path, flags);
  if (!isLinux) openedBy.set(fd, Buffer.from(path));
  return fd;
};

/** Windows knows no flag that keeps open(2) from following a link. Throws `ELOOP`. */
const refuseLink = (path: Buffer | string): void => {
  if (lstatSync(path).isSymbolicLink()) throw Object.assign(new Error('A symlink'), { code: 'ELOOP' });
};

/** Whether it can be the name of one file in a directory. */
export const isName = (name: RawPath): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[/\0]/.test(name);

/**
 * `name` in the directory that is open as `fd`, as openat(2) and its like take it: no link, no renaming and no one else who writes there leads
 * it elsewhere. A call that follows a link at the very name (chmod, open without O_NOFOLLOW) must not get it.
 */
export const nameIn = (fd: number, name: RawPath): Buffer => {
  if (!isName(name)) throw new Error(`Not the name of one file: ${rawToText(name)}`);
  return Buffer.concat([pathOf(fd), Buffer.from(`/${name}`, 'latin1')]);
};

export interface NameIn {
  readonly name: RawPath;
  /** As the file system remembers it; it may be something else by now. */
  readonly isDirectory: boolean;
}

/** What the directory that is open as `fd` holds, a few names at a time, in no order. */
export function* namesIn(fd: number): Generator<NameIn, void> {
  // Node gives bytes, of which its types know nothing; for text of them it could not ask a file system that remembers no types.
  const directory = opendirSync(pathOf(fd), { encoding: 'buffer' as BufferEncoding, bufferSize: 256 });
  try {
    for (let entry = directory.readSync(); entry; entry = directory.readSync())
      yield {
        name: (entry.name as unknown as Buffer).toString('latin1'),
        isDirectory: entry.isDirectory(),
      };
  } finally {
    directory.closeSync();
  }
}

/** Opens a directory, itself and no link to one. Throws Node's errors. */
export const openDirectory = (path: Buffer | string, flags = constants.O_RDONLY): number => {
  if (!isLinux) refuseLink(path);
  return openPlace(path, flags | constants.O_DIRECTORY | constants.O_NOFOLLOW);
};

/** Changes the mode of what has that name now, and follows no link there; `flags` of open(2) besides. Throws Node's errors. */
export const changeMode = (path: RawPath, mode: number, flags = 0): void => {
  const local = toLocal(path);
  // What its mode keeps from being read can be opened by O_PATH alone.
  if (!isLinux) {
    refuseLink(local);
    chmodSync(local, mode);
    return;
  }
  const fd = openSync(local, pathOnly | constants.O_NOFOLLOW | flags);
  try {
    chmodSync(pathOf(fd), mode);
  } finally {
    closeSync(fd);
  }
};

let hasProc = false;

/** Every call by descriptor goes through /proc. Throws HostError `HOST_NO_PROC`. */
export const needProc = (): void => {
  if (hasProc || !isLinux) return;
  try {
    statSync('/proc/self/fd');
  } catch (cause) {
    throw new HostError(
      'HOST_NO_PROC',
      'There is no /proc on this machine: without it, the files of a run cannot be accessed safely',
      {
        hint: 'mount it: `mount -t proc proc /proc`',
        exit: 'unsupported',
        cause,
      },
    );
  }
  hasProc = true;
};

/**
 * Opens the directory that an absolute path names its last part in, as the caller names it: links in it are followed. Undefined if there is none.
 * Throws HostError `HOST_NO_PROC`, Node's errors.
 */
export const openParent = (path: RawPath): number | undefined => {
  if (!path.startsWith('/')) throw new Error(`Not an absolute path: ${rawToText(path)}`);
  needProc();
  try {
    return openPlace(toLocal(parentOf(path)), pathOnly | constants.O_DIRECTORY);
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
};
