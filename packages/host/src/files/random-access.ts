import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { turns } from '../workers/turn.ts';
import { toLocal } from './local-path.ts';

/** Bytes that can be read at any place. */
export interface RandomAccess {
  /** Bytes. */
  readonly size: number;
  /** Exactly `length` bytes from `position`, fewer only at the end; in `into`, which is as long at least, or in memory of their own. */
  readonly read: (position: number, length: number, into?: Buffer) => Uint8Array;
  readonly close: () => void;
}

const chunkSize = 256 * 1024;

const failed = (path: RawPath, error: unknown): HostError => {
  if (error instanceof HostError) return error;
  if (isSystemError(error, 'EACCES', 'EPERM'))
    return new HostError('HOST_READ_DENIED', `Not allowed to read ${rawToText(path)}`, { cause: error });
  return new HostError('HOST_READ_FAILED', `Cannot read ${rawToText(path)}`, { cause: error });
};

/** Opens a regular file of this machine; symlinks are followed. Throws HostError `HOST_READ_DENIED` or `HOST_READ_FAILED`. */
export const openFile = (path: RawPath): RandomAccess => {
  let fd: number;
  let size: number;
  try {
    fd = openSync(toLocal(path), constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(fd);
    if (!stat.isFile()) {
      closeSync(fd);
      throw new HostError('HOST_READ_FAILED', `Not a regular file: ${rawToText(path)}`);
    }
    size = stat.size;
  } catch (error) {
    throw failed(path, error);
  }
  let open = true;
  return {
    size,
    read: (position, length, into) => {
      const wanted = Math.max(0, Math.min(length, size - position));
      const buffer = into ? into.subarray(0, wanted) : Buffer.allocUnsafeSlow(wanted);
      try {
        let filled = 0;
        while (filled < buffer.length) {
          const count = readSync(fd, buffer, filled, buffer.length - filled, position + filled);
          if (count === 0) break;
          filled += count;
        }
        return buffer.subarray(0, filled);
      } catch (error) {
        throw failed(path, error);
      }
    },
    close: () => {
      if (open) closeSync(fd);
      open = false;
    },
  };
};

/** A file's bytes in pieces of 256 KiB, each its own memory. The file is opened at the first read and closed at the end. */
export async function* readFileChunks(path: RawPath): AsyncGenerator<Uint8Array, void, undefined> {
  const file = openFile(path);
  try {
    yield* piecesOf(file);
  } finally {
    file.close();
  }
}

/** `size` bytes from `start` of an open file, by default all, in such pieces; it stays open. */
export async function* piecesOf(
  file: RandomAccess,
  start = 0,
  size = file.size - start,
): AsyncGenerator<Uint8Array, void, undefined> {
  const turn = turns();
  for (let at = 0; at < size;) {
    const piece = file.read(start + at, Math.min(chunkSize, size - at));
    if (piece.length === 0) return;
    at += piece.length;
    await turn(piece.length);
    yield piece;
  }
}
