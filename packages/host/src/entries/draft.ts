import type { Entry, RawPath } from '@holotype/model';
import type { FileStat } from '../host.ts';
import { readXattrs } from '../native/xattrs.ts';
import type { Names } from './accounts.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type FileDraft = Mutable<Extract<Entry, { type: 'file' }>>;
export type Draft = FileDraft | Exclude<Entry, { type: 'file' }>;

/** A path as the walk sees it becomes an entry; a file's hash and xattrs come later. `readTarget` is asked for symlinks only. */
export const toDraft = (
  path: RawPath,
  stat: FileStat,
  names: Names,
  local: string,
  readTarget: () => string | undefined,
): Draft | undefined => {
  const { mode, uid, gid, mtime } = stat;
  const common = { path, mode, uid, gid, user: names.user(uid), group: names.group(gid), mtime };
  if (stat.type === 'file') return { ...common, type: 'file', size: stat.size, sha256: '' };
  const xattrs = readXattrs(local);
  const described = { ...common, ...(typeof xattrs === 'object' && { xattrs }) };
  switch (stat.type) {
    case 'directory':
    case 'fifo':
      return { ...described, type: stat.type };
    case 'symlink': {
      const target = readTarget();
      return target === undefined ? undefined : { ...described, type: stat.type, target };
    }
    case 'character-device':
    case 'block-device':
      return { ...described, type: stat.type, major: stat.major, minor: stat.minor };
    case 'socket':
      return undefined;
  }
};

/** The file as it was when its content was read, which may be later than the walk. */
export const refresh = (draft: FileDraft, stat: FileStat, names: Names): void => {
  draft.mode = stat.mode;
  draft.uid = stat.uid;
  draft.gid = stat.gid;
  draft.user = names.user(stat.uid);
  draft.group = names.group(stat.gid);
  draft.mtime = stat.mtime;
  draft.size = stat.size;
};
