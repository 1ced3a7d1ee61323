import { chmodSync, lchownSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import type { FileStat } from './host.ts';
import { setMtime } from './native/nodes.ts';
import { lstat } from './native/stat.ts';

/** Gives a path the owner, mode and time of `kept` again. False if this user may not, or it could not be done exactly. */
export const restoreMetadata = (
  path: RawPath,
  kept: Pick<FileStat, 'type' | 'mode' | 'uid' | 'gid' | 'mtime'>,
): boolean => {
  const bytes = Buffer.from(path, 'latin1');
  const now = lstat(path);
  if (now?.type !== kept.type) return false;
  try {
    if (now.uid !== kept.uid || now.gid !== kept.gid) lchownSync(bytes, kept.uid, kept.gid);
    // Only the mode of a symlink cannot be changed, so chmod never follows one here; chown clears setuid bits, so it goes first.
    if (kept.type !== 'symlink') chmodSync(bytes, kept.mode);
  } catch {
    return false;
  }
  return setMtime(path, kept.mtime);
};
