import { closeSync, constants, openSync, readSync } from 'node:fs';
import { createHash, hash } from 'node:crypto';
import { HostError, isSystemError } from '../../errors.ts';
import type { FileStat } from '../../hosts/host.ts';
import { fstat } from '../../native/stat.ts';
import { readXattrsOf } from '../../native/xattrs.ts';
import { toLocal } from '../../files/local-path.ts';

export interface HashRequest {
  /** A raw path on this machine. */
  readonly path: string;
  /** These beside SHA-256, for packages that ship one of them. */
  readonly md5: boolean;
  readonly sha1?: boolean | undefined;
  /** Look for a private key in the text. */
  readonly scan: boolean;
  /** `seenAs` of the regular file that a walk found there: if it is that still, it held still while it was read. */
  readonly seen?: string | undefined;
}
export interface Hashed {
  readonly kind: 'hashed';
  readonly sha256: string;
  readonly md5: string | undefined;
  readonly sha1?: string | undefined;
  readonly stat: FileStat;
  readonly xattrs: Readonly<Record<string, string>> | undefined;
  readonly secret: boolean;
}
export type HashResult =
  Hashed | { readonly kind: 'denied' | 'gone' | 'changing' | 'unreadable'; readonly detail: string };

const chunk = Buffer.allocUnsafe(1024 * 1024);
const attempts = 3;
const scanLimit = 64 * 1024;

/** Of little more than `size` bytes, whatever there is. */
const digestOf = (fd: number, size: number, request: HashRequest) => {
  let count = readSync(fd, chunk, 0, chunk.length, null);
  const head = chunk.subarray(0, count);
  const secret =
    request.scan && count <= scanLimit && /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(head.toString('latin1'));
  if (count < chunk.length) {
    return {
      sha256: hash('sha256', head, 'hex'),
      md5: request.md5 ? hash('md5', head, 'hex') : undefined,
      sha1: request.sha1 ? hash('sha1', head, 'hex') : undefined,
      read: count,
      secret,
    };
  }
  const sha256 = createHash('sha256');
  const md5 = request.md5 ? createHash('md5') : undefined;
  const sha1 = request.sha1 ? createHash('sha1') : undefined;
  let read = 0;
  for (; count > 0 && read <= size; count = readSync(fd, chunk, 0, chunk.length, null)) {
    const part = chunk.subarray(0, count);
    sha256.update(part);
    md5?.update(part);
    sha1?.update(part);
    read += count;
  }
  return {
    sha256: sha256.digest('hex'),
    md5: md5?.digest('hex'),
    sha1: sha1?.digest('hex'),
    read,
    secret,
  };
};

/** What changes with a file. */
export const seenAs = ({ size, mtime, mode }: Pick<FileStat, 'size' | 'mtime' | 'mode'>): string =>
  `${String(size)} ${mtime} ${String(mode)}`;

const sizeSeen = (seen = ''): number => Number(seen.split(' ')[0]);

const hashOnce = (request: HashRequest, seen: string | undefined): HashResult | undefined => {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const fd = openSync(toLocal(request.path), flags);
  try {
    const before = seen === undefined ? fstat(fd, request.path) : undefined;
    if (seen === undefined && before?.type !== 'file')
      return { kind: 'gone', detail: 'it is not a file any more' };
    const found = digestOf(fd, before?.size ?? sizeSeen(seen), request);
    const stat = fstat(fd, request.path);
    const due = before ? seenAs(before) : seen;
    if (stat?.type !== 'file' || seenAs(stat) !== due || found.read !== stat.size) return undefined;
    const xattrs = readXattrsOf(fd, request.path);
    const { sha256, md5, sha1, secret } = found;
    return {
      kind: 'hashed',
      sha256,
      md5,
      ...(sha1 !== undefined && { sha1 }),
      stat,
      xattrs: xattrs === 'unsupported' ? undefined : xattrs,
      secret,
    };
  } finally {
    closeSync(fd);
  }
};

/** Undefined also if what is there now cannot be read. */
const hashSeen = (request: HashRequest, seen: string): HashResult | undefined => {
  try {
    return hashOnce(request, seen);
  } catch {
    return undefined;
  }
};

/** Hashes a file; one that changes while it is read is read again, and called `changing` if it never holds still. */
export const hashFile = (request: HashRequest): HashResult => {
  try {
    const first = request.seen === undefined ? undefined : hashSeen(request, request.seen);
    if (first) return first;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const result = hashOnce(request, undefined);
      if (result) return result;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
    return { kind: 'changing', detail: `it changed during each of ${String(attempts)} reads` };
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return { kind: 'gone', detail: 'it vanished' };
    if (
      isSystemError(error, 'EACCES', 'EPERM') ||
      (error instanceof HostError && error.code === 'HOST_READ_DENIED')
    ) {
      return { kind: 'denied', detail: 'not allowed to read it' };
    }
    return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
};
