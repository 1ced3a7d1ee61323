import { statfsSync, statSync } from 'node:fs';
import { parentOf, type RawPath, rawToBytes, rawToText } from '@holotype/model';
import { HostError, isSystemError } from './errors.ts';

export interface FreeSpace {
  /** Equal for two paths on one file system. */
  readonly device: string;
  /** Bytes that this user may still write; quotas are not seen. */
  readonly freeBytes: number;
  /** Files that can still be made; absent where the file system sets no number (btrfs, some network file systems). */
  readonly freeInodes?: number;
}

/** What is free where `path` lies or would be made. Throws HostError `HOST_READ_DENIED` or `HOST_READ_FAILED`. */
export const freeSpace = (path: RawPath): FreeSpace => {
  for (let at = path; ; at = parentOf(at)) {
    try {
      const bytes = rawToBytes(at);
      const { bsize, bavail, files, ffree } = statfsSync(bytes);
      const device = statSync(bytes, { bigint: true }).dev.toString();
      return { device, freeBytes: bsize * bavail, ...(files > 0 && { freeInodes: ffree }) };
    } catch (error) {
      if (isSystemError(error, 'ENOENT', 'ENOTDIR') && at !== '/') continue;
      throw new HostError(
        isSystemError(error, 'EACCES', 'EPERM') ? 'HOST_READ_DENIED' : 'HOST_READ_FAILED',
        `Cannot see how much is free at ${rawToText(at)}`,
        { cause: error },
      );
    }
  }
};
