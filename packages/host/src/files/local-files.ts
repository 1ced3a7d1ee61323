import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { fromLocalBytes, temporaryPlace, toLocal, toLocalText } from './local-path.ts';

/*
 * How the room works. Paths are RawPath, bytes as latin1, and become a Buffer at the call. Calls are synchronous, several times faster than
 * asynchronous ones; whoever moves much gives others their turn (workers/turn.ts). What was written counts only when it is whole:
 * write-file.ts writes under another name, keep-content.ts and random-access.ts copy and read by pieces. Where somebody else may write at
 * the same time, as a run does in its root, no path is trusted: names-in.ts and in-root.ts go from descriptor to descriptor, and
 * read-to-end.ts, remove-tree.ts and restore-metadata.ts stand on them. Each refusal is a HostError that says which file and what to do.
 */

const writing = <T>(path: RawPath, use: () => T): T => {
  try {
    return use();
  } catch (error) {
    if (isSystemError(error, 'ENOSPC', 'EDQUOT')) {
      throw new HostError('HOST_DISK_FULL', `No space left for ${rawToText(path)}`, {
        hint: 'free space on that disk, or choose another place',
        cause: error,
      });
    }
    throw new HostError('HOST_WRITE_FAILED', `Cannot write ${rawToText(path)}`, {
      hint: 'check that the place exists and that this user may write there',
      cause: error,
    });
  }
};

/** Makes a directory and its missing parents; nothing happens if it is there. Throws HostError. */
export const makeDirectories = (path: RawPath, mode = 0o755): void => {
  writing(path, () => mkdirSync(toLocal(path), { recursive: true, mode }));
};

/** Atomic within one file system; false if `from` is not there. Throws HostError. */
export const renameFile = (from: RawPath, to: RawPath): boolean =>
  writing(to, () => {
    try {
      renameSync(toLocal(from), toLocal(to));
      return true;
    } catch (error) {
      if (isSystemError(error, 'ENOENT')) return false;
      throw error;
    }
  });

/** A new, empty directory, mode 0700, that the caller removes. */
export const makeTemporaryDirectory = (prefix: string): RawPath =>
  writing(temporaryPlace(), () =>
    fromLocalBytes(mkdtempSync(`${toLocalText(temporaryPlace())}/${prefix}-`, { encoding: 'latin1' })),
  );

/** A file being written from its start to its end. Every call throws HostError where the disk refuses. */
export interface GrowingFile {
  /** Bytes in it. */
  readonly size: () => number;
  /** What it holds already, in pieces. */
  readonly existing: () => Iterable<Uint8Array>;
  readonly append: (bytes: Uint8Array) => void;
  readonly clear: () => void;
  readonly close: () => void;
}

/** Opens `path` to go on writing it, mode 0600; made if it is missing. A symlink in its place is refused. */
export const openGrowing = (path: RawPath): GrowingFile => {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
  const fd = writing(path, () => openSync(toLocal(path), flags, 0o600));
  let size = fstatSync(fd).size;
  return {
    size: () => size,
    existing: function* () {
      for (let at = 0; at < size;) {
        const part = Buffer.alloc(Math.min(1 << 20, size - at));
        const count = readSync(fd, part, 0, part.length, at);
        if (count === 0) return;
        at += count;
        yield part.subarray(0, count);
      }
    },
    append: (bytes) => {
      for (let done = 0; done < bytes.length;) {
        const count = writing(path, () => writeSync(fd, bytes, done, bytes.length - done, size));
        done += count;
        size += count;
      }
    },
    clear: () => {
      writing(path, () => {
        ftruncateSync(fd, 0);
      });
      size = 0;
    },
    close: () => {
      closeSync(fd);
    },
  };
};

/**
 * The bytes of a regular file on this machine from byte `from` on, in pieces of at most 1 MiB; undefined if there is none, or it is
 * not a regular file. Throws HostError `HOST_READ_FAILED`.
 */
export const readLocalFile = (
  path: RawPath,
  from = 0,
): { readonly size: number; readonly chunks: Iterable<Uint8Array> } | undefined => {
  const attempt = <T>(use: () => T): T => {
    try {
      return use();
    } catch (cause) {
      throw new HostError('HOST_READ_FAILED', `Cannot read ${rawToText(path)}`, { cause });
    }
  };
  const stat = attempt(() => statSync(toLocal(path), { throwIfNoEntry: false }));
  if (!stat?.isFile()) return undefined;
  const chunks = function* () {
    // Opening a FIFO that took the file's place would wait for its other end.
    const fd = attempt(() => openSync(toLocal(path), constants.O_RDONLY | constants.O_NONBLOCK));
    try {
      for (let at = from; ;) {
        const part = Buffer.alloc(1 << 20);
        const count = attempt(() => readSync(fd, part, 0, part.length, at));
        if (count === 0) return;
        at += count;
        yield part.subarray(0, count);
      }
    } finally {
      closeSync(fd);
    }
  };
  return { size: stat.size, chunks: chunks() };
};

/** All bytes of a regular file; none if there is no such file. Throws HostError `HOST_READ_FAILED`. */
export const readWhole = (path: RawPath): Buffer => Buffer.concat([...(readLocalFile(path)?.chunks ?? [])]);
