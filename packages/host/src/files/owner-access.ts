import type { RawPath } from '@holotype/model';
import type { FileStat } from '../hosts/host.ts';
import { changeMode } from './names-in.ts';

/** Reading and searching, for the owner. */
const access = 0o500;

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
      changeMode(path, mode | access);
      lent.push({ path, mode });
    },
    [Symbol.dispose]: () => {
      for (const { path, mode } of lent.reverse()) changeMode(path, mode);
    },
  };
};
