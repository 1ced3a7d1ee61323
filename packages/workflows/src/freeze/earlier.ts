import { type Before, type Earlier, type Touched } from '@holotype/capture';
import { type FileStat, lstat, rootSource } from '@holotype/host';
import { isOfKernel, parentOf, type RawPath } from '@holotype/model';
import type { Snapshot, TracedFile } from '@holotype/trace';
import { existed } from './results.ts';
import { copyOf } from './safe-run.ts';

const { readlink } = rootSource('/');

/** The file system that a path lies on, though the path may be gone. */
const deviceOf = (path: RawPath): string => {
  const stat = lstat(path);
  return stat || path === '/' ? (stat?.dev ?? '') : deviceOf(parentOf(path));
};

/** What is there now is not what lay there. */
const isOther = (path: RawPath, { type, size, mtime, mode, uid, gid, target }: Snapshot): boolean => {
  const now = lstat(path);
  if (now?.type !== type || now.mode !== mode || now.uid !== uid || now.gid !== gid) return true;
  if (type === 'symlink') return target !== undefined && readlink(path) !== target;
  return type !== 'directory' && (now.size !== size || now.mtime !== mtime);
};

/**
 * What the run changed or removed, and what somebody else has since, as it was before the run. What there is no copy of is as it is now.
 * `moved`: files that are to be taken from their copies, though they look as they did.
 */
export const toBefore = (
  place: RawPath,
  files: readonly TracedFile[],
  moved: ReadonlySet<RawPath>,
): Before => {
  const before = new Map<RawPath, Earlier>();
  for (const file of files) {
    const { path, written, after, before: was } = file;
    if (!was || !existed(file) || (!written && isOfKernel(path))) continue;
    if (was.type !== 'file' && was.type !== 'symlink' && !written) continue;
    if (was.type === 'socket' || (was.type === 'directory' && lstat(path)?.type === 'directory')) continue;
    if (!moved.has(path) && !isOther(path, was)) continue;
    const { type, mode, uid, gid, size, mtime, target } = was;
    const local = type === 'file' ? copyOf(place, was.digest) : undefined;
    const isThere = written && was.digest !== undefined && was.digest === after?.digest && !moved.has(path);
    if (type === 'file' && local === undefined && !isThere) continue;
    const stat: FileStat = {
      type,
      mode,
      uid,
      gid,
      size,
      mtime,
      dev: deviceOf(path),
      ino: 0,
      nlink: 1,
      major: 0,
      minor: 0,
    };
    before.set(path, {
      stat,
      ...(target !== undefined && { target }),
      ...(local !== undefined && { local }),
    });
  }
  return before;
};

/** What the scope's rules need to know of a trace. */
export const toTouched = (files: readonly TracedFile[]): Touched[] =>
  files.map((file) => {
    const { path, links, read, executed, listed, written, before, after } = file;
    return {
      path,
      links,
      read,
      executed,
      listed,
      written,
      existed: existed(file),
      type: (before ?? after)?.type ?? 'file',
      size: before?.type === 'file' ? before.size : 0,
    };
  });
