import { createHash, hash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { isSystemError } from '../../errors.ts';
import { toLocal } from '../../files/local-path.ts';

export interface ReadRequest {
  /** A raw path on this machine. */
  readonly path: string;
  /** Bytes that it must have. */
  readonly size: number;
  readonly sha256: string;
}
export interface ReadBatch {
  readonly files: readonly ReadRequest[];
  /** A buffer that is used no more: memory that is let go is not free at once, so it is passed round. */
  readonly reuse: SharedArrayBuffer | undefined;
}
export interface ReadResult {
  /** The contents one after another, each `size` bytes long; what follows means nothing. */
  readonly buffer: SharedArrayBuffer;
  /** Positions of requests whose file is not what it must be any more. */
  readonly changed: readonly number[];
}

/** Undefined if there is nothing that this user may read. What is no regular file any more has other bytes, or none. */
const open = (path: string): number | undefined => {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  try {
    return openSync(toLocal(path), flags);
  } catch {
    return undefined;
  }
};

/** Bytes read; 0 also of a directory, and of a pipe or terminal where nothing is to be had. */
const read = (fd: number, target: Uint8Array, at: number): number => {
  try {
    return readSync(fd, target, at, target.length - at, null);
  } catch (error) {
    if (isSystemError(error, 'EISDIR', 'EAGAIN')) return 0;
    throw error;
  }
};

const readInto = (target: Uint8Array, request: ReadRequest): boolean => {
  const fd = open(request.path);
  if (fd === undefined) return false;
  try {
    let filled = 0;
    while (filled < target.length) {
      const count = read(fd, target, filled);
      if (count === 0) return false;
      filled += count;
    }
    return read(fd, new Uint8Array(1), 0) === 0 && hash('sha256', target, 'hex') === request.sha256;
  } finally {
    closeSync(fd);
  }
};

/** Bytes of content that a batch had better not exceed: its buffer then is used for the next. */
export const usualBatch = 16 * 1024 * 1024;

/** Reads files into one buffer and compares each with its hash. */
export const readFiles = ({ files, reuse }: ReadBatch): ReadResult => {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  // Pages that are never written take no memory; a buffer of every batch's own size could not be used again. One that is handed over
  // instead of shared has V8 look for garbage each time that it arrives.
  const buffer =
    reuse && reuse.byteLength >= size ? reuse : new SharedArrayBuffer(Math.max(size, usualBatch));
  const bytes = new Uint8Array(buffer);
  const changed: number[] = [];
  let at = 0;
  files.forEach((file, index) => {
    if (!readInto(bytes.subarray(at, at + file.size), file)) changed.push(index);
    at += file.size;
  });
  return { buffer, changed };
};

/** A large file in pieces of 1 MiB, each valid until the next; `onChanged` is called at the end if it is not what it must be. */
export function* streamFile(request: ReadRequest, onChanged: () => void): Generator<Uint8Array, void> {
  const piece = Buffer.allocUnsafeSlow(1024 * 1024);
  const sha256 = createHash('sha256');
  const fd = open(request.path);
  if (fd === undefined) {
    onChanged();
    return;
  }
  let size = 0;
  try {
    for (let count = read(fd, piece, 0); count > 0; count = read(fd, piece, 0)) {
      const part = piece.subarray(0, count);
      sha256.update(part);
      size += count;
      if (size > request.size) break;
      yield part;
    }
  } finally {
    closeSync(fd);
  }
  if (size !== request.size || sha256.digest('hex') !== request.sha256) onChanged();
}
