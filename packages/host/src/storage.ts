import { statfsSync } from 'node:fs';
import { parentOf, type RawPath } from '@holotype/model';
import { lstat } from './native/stat.ts';

export interface Storage {
  /** Equal for two paths on one file system. */
  readonly device: string;
  /** Bytes that this user may still write. */
  readonly freeBytes: number;
  /** Files that can still be made; undefined where the file system sets no number. */
  readonly freeInodes: number | undefined;
  /** Files, directories and all else that it holds; undefined where it does not count them. */
  readonly usedInodes: number | undefined;
}

/** The file system that `path` lies on, or would lie on once it is made. */
export const storageOf = (path: RawPath): Storage => {
  let at = path;
  let stat = lstat(at);
  while (!stat && at !== '/') {
    at = parentOf(at);
    stat = lstat(at);
  }
  const { bavail, bsize, files, ffree } = statfsSync(Buffer.from(at, 'latin1'));
  return {
    device: stat?.dev ?? '',
    freeBytes: bavail * bsize,
    freeInodes: files > 0 ? ffree : undefined,
    usedInodes: files > 0 ? files - ffree : undefined,
  };
};
