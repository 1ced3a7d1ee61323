import { closeSync, constants, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { toLocal } from './local-path.ts';

/** A file that appears under its name only when it is whole. */
export interface PendingFile {
  readonly write: (bytes: Uint8Array) => void;
  /** Over what was written there before. */
  readonly writeAt: (bytes: Uint8Array, position: number) => void;
  /** Gives the file its name, in place of what had it. */
  readonly commit: (path: RawPath) => void;
  /** Removes what was written; nothing after commit. */
  readonly discard: () => void;
}

const failed = (path: RawPath, error: unknown): HostError => {
  if (isSystemError(error, 'ENOSPC', 'EDQUOT')) {
    return new HostError('HOST_DISK_FULL', `No space left to write ${rawToText(path)}`, {
      cause: error,
      hint: 'free space there or choose another place',
    });
  }
  return new HostError('HOST_WRITE_FAILED', `Cannot write ${rawToText(path)}`, { cause: error });
};

/**
 * Starts a file under the temporary name `path`, which must lie on the file system of its later names; a leftover of an earlier run is
 * replaced. `mode` is what the umask leaves of it. Every call throws HostError `HOST_DISK_FULL` or `HOST_WRITE_FAILED`.
 */
export const startFile = (path: RawPath, mode = 0o666): PendingFile => {
  const attempt = <T>(use: () => T): T => {
    try {
      return use();
    } catch (error) {
      throw failed(path, error);
    }
  };
  const remove = () => {
    try {
      unlinkSync(toLocal(path));
    } catch (error) {
      if (!isSystemError(error, 'ENOENT')) throw error;
    }
  };
  attempt(remove);
  const fd = attempt(() =>
    openSync(
      toLocal(path),
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
      mode,
    ),
  );
  let open = true;
  let settled = false;
  const close = () => {
    if (open) closeSync(fd);
    open = false;
  };
  return {
    write: (content) => {
      attempt(() => {
        for (let at = 0; at < content.length;) at += writeSync(fd, content, at, content.length - at);
      });
    },
    writeAt: (content, position) => {
      attempt(() => {
        for (let at = 0; at < content.length;)
          at += writeSync(fd, content, at, content.length - at, position + at);
      });
    },
    commit: (name) => {
      attempt(() => {
        fsyncSync(fd);
        close();
        renameSync(toLocal(path), toLocal(name));
        settled = true;
      });
    },
    discard: () => {
      if (settled) return;
      settled = true;
      close();
      attempt(remove);
    },
  };
};

/** Writes a file whole or not at all. Throws HostError `HOST_DISK_FULL` or `HOST_WRITE_FAILED`. */
export const writeWhole = (path: RawPath, content: string | Uint8Array): void => {
  const file = startFile(`${path}.partial`);
  try {
    file.write(typeof content === 'string' ? Buffer.from(content) : content);
    file.commit(path);
  } finally {
    file.discard();
  }
};
