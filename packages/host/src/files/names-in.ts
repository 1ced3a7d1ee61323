import { chmodSync, closeSync, constants, opendirSync, openSync, statSync } from 'node:fs';
import { parentOf, type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';

/** O_PATH, which Node has no name for: a place in the file system, whatever its mode; the same on x86-64 and arm64. */
export const pathOnly = 0o10000000;

/** What is open itself, as a path: /proc leads to the file that is open, wherever it has been moved and whatever has its name now. */
export const pathOf = (fd: number): string => `/proc/self/fd/${String(fd)}`;

/** Whether it can be the name of one file in a directory. */
export const isName = (name: RawPath): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[/\0]/.test(name);

/**
 * `name` in the directory that is open as `fd`, as openat(2) and its like take it: no link, no renaming and no one else who writes there leads
 * it elsewhere. A call that follows a link at the very name (chmod, open without O_NOFOLLOW) must not get it.
 */
export const nameIn = (fd: number, name: RawPath): Buffer => {
  if (!isName(name)) throw new Error(`Not the name of one file: ${rawToText(name)}`);
  return Buffer.from(`${pathOf(fd)}/${name}`, 'latin1');
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
export const openDirectory = (path: Buffer | string, flags = constants.O_RDONLY): number =>
  openSync(path, flags | constants.O_DIRECTORY | constants.O_NOFOLLOW);

/** Changes the mode of what has that name now, and follows no link there; `flags` of open(2) besides. Throws Node's errors. */
export const changeMode = (path: RawPath, mode: number, flags = 0): void => {
  const fd = openSync(Buffer.from(path, 'latin1'), pathOnly | constants.O_NOFOLLOW | flags);
  try {
    chmodSync(pathOf(fd), mode);
  } finally {
    closeSync(fd);
  }
};

let hasProc = false;

/** Every call by descriptor goes through /proc. Throws HostError `HOST_NO_PROC`. */
export const needProc = (): void => {
  if (hasProc) return;
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
    return openSync(Buffer.from(parentOf(path), 'latin1'), pathOnly | constants.O_DIRECTORY);
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
};
