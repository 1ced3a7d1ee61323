import { chmodSync, readdirSync } from 'node:fs';
import { joinRaw, type RawPath } from '@holotype/model';
import type { FileStat } from './host.ts';
import { lstat } from './native/stat.ts';

const bytes = (path: RawPath) => Buffer.from(path, 'latin1');
/** Reading and searching, for the owner. */
const access = 0o500;

/** Gives the owner access to `directory` and every directory below it, so that an ordinary user can empty it. Symlinks are not followed. */
export const openDirectories = (directory: RawPath): void => {
  if (lstat(directory)?.type !== 'directory') return;
  chmodSync(bytes(directory), 0o700);
  for (const entry of readdirSync(bytes(directory), { withFileTypes: true, encoding: 'buffer' }))
    if (entry.isDirectory()) openDirectories(joinRaw(directory, entry.name.toString('latin1')));
};

export interface LentAccess extends Disposable {
  /** Opens a directory if it is this user's and its mode keeps even its owner out. Call it before anything below is looked at. */
  readonly to: (path: RawPath, stat: Pick<FileStat, 'type' | 'mode' | 'uid'>) => void;
}

/** Opens directories of `uid` for as long as they are read; disposing gives each the mode that it had. Root needs none of it. */
export const lendAccess = (uid = process.getuid?.()): LentAccess => {
  const lent: { readonly path: RawPath; readonly mode: number }[] = [];
  return {
    to: (path, { type, mode, uid: owner }) => {
      if (type !== 'directory' || uid === 0 || owner !== uid || (mode & access) === access) return;
      chmodSync(bytes(path), mode | access);
      lent.push({ path, mode });
    },
    [Symbol.dispose]: () => {
      for (const { path, mode } of lent.reverse()) chmodSync(bytes(path), mode);
    },
  };
};
