import { chmodSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import type { FileStat } from './host.ts';

const bytes = (path: RawPath) => Buffer.from(path, 'latin1');
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
      chmodSync(bytes(path), mode | access);
      lent.push({ path, mode });
    },
    [Symbol.dispose]: () => {
      for (const { path, mode } of lent.reverse()) chmodSync(bytes(path), mode);
    },
  };
};
