import { chmodSync, chownSync, closeSync, constants, lchownSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import type { FileStat } from '../hosts/host.ts';
import { openPlace, pathOf, pathOnly } from './names-in.ts';
import { setMtime } from '../native/nodes.ts';
import { fstat } from '../native/stat.ts';
import { toLocal } from './local-path.ts';

type Metadata = Pick<FileStat, 'type' | 'mode' | 'uid' | 'gid' | 'mtime'>;

/** Of what is open as `fd`: whatever has its name by now stays as it is. */
const restore = (fd: number, path: RawPath, kept: Metadata): boolean => {
  const now = fstat(fd, path);
  if (now?.type !== kept.type) return false;
  const isOther = now.uid !== kept.uid || now.gid !== kept.gid;
  if (kept.type === 'symlink') {
    if (isOther) lchownSync(toLocal(path), kept.uid, kept.gid);
    return true;
  }
  // chown clears setuid bits, so it goes first.
  if (isOther) chownSync(pathOf(fd), kept.uid, kept.gid);
  chmodSync(pathOf(fd), kept.mode);
  return true;
};

/** Gives a path the owner, mode and time of `kept` again; no link there is followed. False if this user may not, or it could not be done exactly. */
export const restoreMetadata = (path: RawPath, kept: Metadata): boolean => {
  let fd: number | undefined;
  try {
    fd = openPlace(toLocal(path), pathOnly | constants.O_NOFOLLOW);
    return restore(fd, path, kept) && setMtime(path, kept.mtime);
  } catch {
    return false;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
};
