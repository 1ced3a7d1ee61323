import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  linkSync,
  openSync,
  readSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { pause } from '../workers/turn.ts';
import { toLocal } from './local-path.ts';

/** What a refused write is called: a full disk, or whatever else. */
export const writeFailed = (path: RawPath, cause: unknown): HostError =>
  isSystemError(cause, 'ENOSPC', 'EDQUOT')
    ? new HostError('HOST_DISK_FULL', `No space left for ${rawToText(path)}`, {
        hint: 'free space on that disk, or choose another place',
        cause,
      })
    : new HostError('HOST_WRITE_FAILED', `Cannot write ${rawToText(path)}`, { cause });

/** Undefined if there is no regular file that this user may read. */
export const openRegular = (path: RawPath): number | undefined => {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  let fd: number | undefined;
  try {
    fd = openSync(toLocal(path), flags);
    if (fstatSync(fd).isFile()) return fd;
  } catch {
    return undefined;
  }
  closeSync(fd);
  return undefined;
};

const piece = Buffer.allocUnsafeSlow(1024 * 1024);

/** Until then nothing else has its turn. */
const atOnce = 8 * 1024 * 1024;

/**
 * Copies the first `size` bytes of `from` to `to`, a new file, mode 0600, and gives their hash; undefined, and no file, if there are fewer.
 * Nothing is synced. Throws HostError `HOST_DISK_FULL`, `HOST_WRITE_FAILED`, or the reason of the signal.
 */
export const copyPart = async (
  from: RawPath,
  to: RawPath,
  size: number,
  signal?: AbortSignal,
): Promise<string | undefined> => {
  const source = openRegular(from);
  if (source === undefined) return undefined;
  const hash = createHash('sha256');
  let target: number | undefined;
  let whole = false;
  try {
    try {
      target = openSync(toLocal(to), constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    } catch (cause) {
      throw writeFailed(to, cause);
    }
    let done = 0;
    for (let pauseAt = atOnce; done < size;) {
      let count = 0;
      try {
        count = readSync(source, piece, 0, Math.min(piece.length, size - done), done);
      } catch {
        return undefined;
      }
      if (count === 0) return undefined;
      const part = piece.subarray(0, count);
      hash.update(part);
      try {
        for (let at = 0; at < count;) at += writeSync(target, part, at, count - at, done + at);
      } catch (cause) {
        throw writeFailed(to, cause);
      }
      done += count;
      if (done < pauseAt) continue;
      pauseAt += atOnce;
      await pause();
      signal?.throwIfAborted();
    }
    whole = true;
    return hash.digest('hex');
  } finally {
    closeSync(source);
    if (target !== undefined) {
      closeSync(target);
      if (!whole) unlinkSync(toLocal(to));
    }
  }
};

/** Gives a file a second name, or copies it where the file system gives none. `to` must not be there. Throws HostError. */
export const linkOrCopy = (from: RawPath, to: RawPath): void => {
  try {
    linkSync(toLocal(from), toLocal(to));
  } catch {
    try {
      copyFileSync(toLocal(from), toLocal(to), constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    } catch (cause) {
      throw writeFailed(to, cause);
    }
  }
};
