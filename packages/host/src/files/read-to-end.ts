import { createHash } from 'node:crypto';
import { closeSync, constants, ftruncateSync, openSync, readSync, unlinkSync } from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { openInRoot } from './in-root.ts';
import { openRegular, writeFailed } from './keep-content.ts';
import { lstat } from '../native/stat.ts';
import { pause } from '../workers/turn.ts';
import { writePiece } from './write-piece.ts';
import { toLocal } from './local-path.ts';

const piece = Buffer.allocUnsafeSlow(1024 * 1024);
/** Bytes until others have their turn. */
const atOnce = 16 * 1024 * 1024;

export interface WholeFile {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Takes the bytes of a file in order, into a new file, mode 0666 less the umask, with holes for zeros; or nowhere. */
const openTarget = (to: RawPath | undefined) => {
  const attempt = <T>(use: (path: Buffer) => T): T | undefined => {
    try {
      return to === undefined ? undefined : use(toLocal(to));
    } catch (cause) {
      throw writeFailed(to ?? '', cause);
    }
  };
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const fd = attempt((path) => openSync(path, flags, 0o666));
  return {
    write: (part: Buffer, at: number) => attempt(() => fd !== undefined && writePiece(fd, part, at)),
    finish: (size: number) => {
      attempt(() => {
        if (fd !== undefined) ftruncateSync(fd, size);
      });
    },
    close: (isWhole: boolean) => {
      if (fd !== undefined) closeSync(fd);
      if (!isWhole) attempt(unlinkSync);
    },
  };
};

interface Reading {
  /** Where a copy goes that is not there yet. */
  readonly to?: RawPath;
  /** Bytes. */
  readonly most?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Hashes what is open as `fd`, from its start to its end, and copies it on the way; memory does not grow with it, and others have their turn.
 * Undefined, and no copy, if there are more than `most` bytes. Throws Node's errors of reading, HostError `HOST_DISK_FULL`, `HOST_WRITE_FAILED`, or
 * the reason of the signal.
 */
const readToEnd = async (
  fd: number,
  { to, most = Infinity, signal }: Reading = {},
): Promise<WholeFile | undefined> => {
  const hash = createHash('sha256');
  const target = openTarget(to);
  let isWhole = false;
  try {
    let size = 0;
    for (let pauseAt = atOnce; ;) {
      const count = readSync(fd, piece, 0, piece.length, size);
      if (count === 0) break;
      if (size + count > most) return undefined;
      const part = piece.subarray(0, count);
      hash.update(part);
      target.write(part, size);
      size += count;
      if (size < pauseAt) continue;
      pauseAt += atOnce;
      await pause();
      signal?.throwIfAborted();
    }
    target.finish(size);
    isWhole = true;
    return { size, sha256: hash.digest('hex') };
  } finally {
    target.close(isWhole);
  }
};

const whyNone = (path: RawPath): string => {
  const type = lstat(path)?.type;
  if (type === undefined) return 'it is not there';
  return type === 'file' ? 'this user may not read it' : `it is a ${type}`;
};

/** The same for a regular file of this machine, no link to one. Throws HostError `HOST_READ_FAILED` besides. */
export const readFileToEnd = async (
  path: RawPath,
  reading: Omit<Reading, 'most'> = {},
): Promise<WholeFile> => {
  const cannot = (why: string, cause?: unknown) =>
    new HostError('HOST_READ_FAILED', `Cannot read ${rawToText(path)}: ${why}`, { cause });
  const fd = openRegular(path);
  if (fd === undefined) throw cannot(whyNone(path));
  try {
    const whole = await readToEnd(fd, reading);
    if (!whole) throw cannot('it is too large');
    return whole;
  } catch (error) {
    if (isSystemError(error, 'EIO', 'EACCES', 'EISDIR', 'ESTALE')) throw cannot('the disk refuses', error);
    throw error;
  } finally {
    closeSync(fd);
  }
};

export interface OpenedFile {
  /** See readToEnd. */
  readonly toEnd: (reading?: Reading) => Promise<WholeFile | undefined>;
  readonly close: () => void;
}

/** The regular file at `path` below `root`: no link leads to it, whatever is swapped meanwhile. Undefined if there is none. Throws HostError. */
export const fileInRoot = (root: RawPath, path: RawPath): OpenedFile | undefined => {
  const fd = openInRoot(root, path);
  if (fd === undefined) return undefined;
  return {
    toEnd: (reading) => readToEnd(fd, reading),
    close: () => {
      closeSync(fd);
    },
  };
};
