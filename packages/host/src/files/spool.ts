import { closeSync, openSync, writeSync } from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { toLocal } from './local-path.ts';

/** A new file that parts are written into at their places; whoever named it removes it. */
export interface Spool {
  readonly write: (bytes: Uint8Array, position: number) => void;
  readonly close: () => void;
}

/** Opens a spool at `path`, which is not there yet. Every call throws HostError `HOST_DISK_FULL` or `HOST_WRITE_FAILED`. */
export const openSpool = (path: RawPath): Spool => {
  const attempt = <T>(use: () => T): T => {
    try {
      return use();
    } catch (cause) {
      const full = isSystemError(cause, 'ENOSPC', 'EDQUOT');
      const what = full ? 'No space left for the temporary file' : 'Cannot write the temporary file';
      throw new HostError(full ? 'HOST_DISK_FULL' : 'HOST_WRITE_FAILED', `${what} ${rawToText(path)}`, {
        hint: 'set TMPDIR to a place with more room',
        cause,
      });
    }
  };
  const fd = attempt(() => openSync(toLocal(path), 'wx', 0o600));
  return {
    write: (bytes, position) => {
      for (let done = 0; done < bytes.length;)
        done += attempt(() => writeSync(fd, bytes, done, bytes.length - done, position + done));
    },
    close: () => {
      closeSync(fd);
    },
  };
};
