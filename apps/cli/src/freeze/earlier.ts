import type { Before, Touched } from '@holotype/capture';
import { type FileStat, lstat } from '@holotype/host';
import { parentOf, type RawPath, utf8ToRaw } from '@holotype/model';
import type { TracedFile } from '@holotype/trace';
import { isMadeAnew } from './results.ts';

const differs = ({ before, after }: TracedFile): boolean =>
  before?.type !== after?.type ||
  before?.digest !== after?.digest ||
  before?.size !== after?.size ||
  before?.mtime !== after?.mtime ||
  before?.mode !== after?.mode ||
  before?.target !== after?.target;

/** The file system that a path lies on, though the path may be gone. */
const deviceOf = (path: RawPath): string => {
  const stat = lstat(path);
  return stat || path === '/' ? (stat?.dev ?? '') : deviceOf(parentOf(path));
};

/** What the run changed or removed, as it was. */
export const toBefore = (files: readonly TracedFile[]): Before =>
  new Map(
    files.flatMap((file) => {
      const { before, path } = file;
      if (!before || !file.written || isMadeAnew(file) || !differs(file)) return [];
      if (before.type === 'socket' || (before.type === 'directory' && file.after)) return [];
      if (before.type === 'file' && file.preimage === undefined && before.digest !== file.after?.digest)
        return [];
      const { type, mode, uid, gid, size, mtime, target } = before;
      const stat: FileStat = {
        ...{ type, mode, uid, gid, size, mtime },
        ...{ dev: deviceOf(path), ino: 0, nlink: 1, major: 0, minor: 0 },
      };
      const local = file.preimage === undefined ? undefined : utf8ToRaw(file.preimage);
      return [
        [path, { stat, ...(target !== undefined && { target }), ...(local !== undefined && { local }) }],
      ];
    }),
  );

/** What the scope's rules need to know of a trace. */
export const toTouched = (files: readonly TracedFile[]): Touched[] =>
  files.map((file) => {
    const { path, links, read, executed, listed, written, before, after } = file;
    return {
      ...{ path, links, read, executed, listed, written },
      existed: before !== undefined && !isMadeAnew(file),
      type: (before ?? after)?.type ?? 'file',
      size: before?.type === 'file' ? before.size : 0,
    };
  });
