import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { removeTree } from './remove-tree.ts';
import { toLocal } from './local-path.ts';

/**
 * A file that is written once more from its start, in which an earlier attempt may have left the beginning: what is there already is compared
 * and not written again. Every call throws HostError `HOST_DISK_FULL` or `HOST_WRITE_FAILED`.
 */
export interface ResumingFile {
  /** Bytes that stand behind what was written or taken so far. */
  readonly left: () => number;
  /** At most so many of those, which count as written: whoever takes them answers for them. */
  readonly take: (most: number) => Uint8Array;
  /** What stands there and is other is gone, with all behind it. */
  readonly write: (bytes: Uint8Array) => void;
  /** Bytes written or taken. */
  readonly position: () => number;
  /** Goes on from an earlier position; what stands behind it is gone. */
  readonly back: (to: number) => void;
  /** Ends it here and gives it its name, in place of what had it. */
  readonly commit: (path: RawPath) => void;
  /** Leaves what was written for the next attempt; nothing after commit. */
  readonly close: () => void;
  /** Removes what was written; nothing after commit. */
  readonly discard: () => void;
}

/** Opens `path`, a temporary name on the file system of its later one; made if it is missing. A symlink in its place is refused. */
export const openResuming = (path: RawPath): ResumingFile => {
  const attempt = <T>(use: () => T): T => {
    try {
      return use();
    } catch (cause) {
      const what = rawToText(path);
      throw isSystemError(cause, 'ENOSPC', 'EDQUOT')
        ? new HostError('HOST_DISK_FULL', `No space left to write ${what}`, {
            cause,
            hint: 'free space there or choose another place; the next try continues from what was written',
          })
        : new HostError('HOST_WRITE_FAILED', `Cannot write ${what}`, { cause });
    }
  };
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const fd = attempt(() => openSync(toLocal(path), flags, 0o666));
  const stat = attempt(() => fstatSync(fd));
  if (!stat.isFile()) {
    closeSync(fd);
    throw new HostError('HOST_WRITE_FAILED', `Not a regular file: ${rawToText(path)}`);
  }
  let [size, at, open] = [stat.size, 0, true];
  const close = () => {
    if (open) closeSync(fd);
    open = false;
  };
  const cut = (to: number) => {
    if (size > to)
      attempt(() => {
        ftruncateSync(fd, to);
      });
    size = Math.min(size, to);
  };
  const take = (most: number): Uint8Array => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(most, size - at)));
    let done = 0;
    while (done < bytes.length) {
      const count = attempt(() => readSync(fd, bytes, done, bytes.length - done, at + done));
      if (count === 0) break;
      done += count;
    }
    at += done;
    return bytes.subarray(0, done);
  };
  return {
    left: () => size - at,
    take,
    position: () => at,
    write: (bytes) => {
      const start = at;
      const there = take(bytes.length);
      if (Buffer.compare(there, bytes.subarray(0, there.length)) !== 0) {
        at = start;
        cut(start);
      }
      for (let done = at - start; done < bytes.length;) {
        const count = attempt(() => writeSync(fd, bytes, done, bytes.length - done, at));
        done += count;
        at += count;
      }
      size = Math.max(size, at);
    },
    back: (to) => {
      at = Math.min(at, to);
      cut(at);
    },
    commit: (name) => {
      cut(at);
      attempt(() => {
        fsyncSync(fd);
        close();
        renameSync(toLocal(path), toLocal(name));
      });
    },
    close,
    discard: () => {
      if (!open) return;
      close();
      removeTree(path);
    },
  };
};
