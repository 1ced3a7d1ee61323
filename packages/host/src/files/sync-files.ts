import { closeSync, constants, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { parentOf, type RawPath, rawToText } from '@holotype/model';
import { HostError } from '../errors.ts';
import { native } from '../native/library.ts';
import { toLocal } from './local-path.ts';

/** With more, the file system is told once instead of file by file. */
const many = 64;

const syncOne = async (path: RawPath): Promise<void> => {
  const file = await open(toLocal(path), constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** All that was written to the file system of this directory is on disk. False without the native binding, or if it refuses. */
export const syncFileSystem = (path: RawPath): boolean => {
  const syncfs = native('int syncfs(int fd)');
  if (!syncfs) return false;
  const fd = openSync(toLocal(path), constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    return syncfs(fd) === 0;
  } finally {
    closeSync(fd);
  }
};

/** Files of one file system, and the directory of the first, are on disk when it returns, whatever becomes of the machine. Throws HostError. */
export const syncFiles = async (paths: readonly RawPath[]): Promise<void> => {
  const [first] = paths;
  if (first === undefined) return;
  try {
    if (paths.length > many && syncFileSystem(parentOf(first))) return;
    await Promise.all(paths.slice(0, many).map(syncOne));
    for (const path of paths.slice(many)) await syncOne(path);
    await syncOne(parentOf(first));
  } catch (cause) {
    throw new HostError('HOST_WRITE_FAILED', `Cannot bring ${rawToText(first)} to the disk`, { cause });
  }
};
