import type { Entry, RawPath } from '@holotype/model';
import type { FileStat } from '../hosts/host.ts';
import { readXattrs } from '../native/xattrs.ts';
import type { Names } from './accounts.ts';
import type { HashResult } from './hashing/hash-file.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type FileDraft = Mutable<Extract<Entry, { type: 'file' }>>;
export type Draft = FileDraft | Exclude<Entry, { type: 'file' }>;

// Objects are written out, not spread: V8 gives a spread object twice the memory.
/** A path as the walk sees it becomes an entry; a file's hash and xattrs come later. `readTarget` is asked for symlinks only. */
export const toDraft = (
  path: RawPath,
  stat: FileStat,
  names: Names,
  local: string,
  readTarget: () => string | undefined,
): Draft | undefined => {
  const { type, mode, uid, gid, mtime, size, major, minor } = stat;
  const user = names.user(uid);
  const group = names.group(gid);
  const hardlink = undefined;
  if (type === 'file') {
    const xattrs = undefined;
    return { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink, size, sha256: '' };
  }
  const found = readXattrs(local);
  const xattrs = typeof found === 'object' ? found : undefined;
  switch (type) {
    case 'directory':
      return { path, type, mode, uid, gid, user, group, mtime, xattrs };
    case 'fifo':
      return { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink };
    case 'symlink': {
      const target = readTarget();
      return target === undefined
        ? undefined
        : { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink, target };
    }
    case 'character-device':
    case 'block-device':
      return { path, type, mode, uid, gid, user, group, mtime, xattrs, hardlink, major, minor };
    case 'socket':
      return undefined;
  }
};

/** The file with its content, and as it was when that was read, which may be later than the walk. */
export const refresh = (
  draft: FileDraft,
  { stat, sha256, xattrs }: Pick<Extract<HashResult, { kind: 'hashed' }>, 'stat' | 'sha256' | 'xattrs'>,
  names: Names,
): void => {
  draft.sha256 = sha256;
  if (xattrs) draft.xattrs = xattrs;
  draft.mode = stat.mode;
  draft.uid = stat.uid;
  draft.gid = stat.gid;
  draft.user = names.user(stat.uid);
  draft.group = names.group(stat.gid);
  draft.mtime = stat.mtime;
  draft.size = stat.size;
};

/** Another name of a file that was read. */
export const linkTo = (head: FileDraft, path: RawPath): FileDraft => ({ ...head, path, hardlink: head.path });
