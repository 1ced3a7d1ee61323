import type { RawPath } from '@holotype/model';
import { lstat } from '../native/stat.ts';

/** Whether this is a directory of this user that nobody else may enter. Throws HostError. */
export const isOursAlone = (directory: RawPath): boolean => {
  const stat = lstat(directory);
  return stat?.type === 'directory' && stat.uid === (process.geteuid?.() ?? 0) && (stat.mode & 0o077) === 0;
};
