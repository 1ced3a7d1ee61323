import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { rootSource, walk } from '@holotype/host';

/** One line a path: type, mode, owner, time in nanoseconds, content digest or link target. Equal only for trees that are the same. */
export const snapshot = (root: string): readonly string[] =>
  [...walk(rootSource(root))].map((visit) => {
    if (!('stat' in visit)) throw visit.denied;
    const { path, stat } = visit;
    const content =
      stat.type === 'file'
        ? createHash('sha256')
            .update(readFileSync(root + path))
            .digest('hex')
        : stat.type === 'symlink'
          ? readlinkSync(root + path)
          : '';
    return [path, stat.type, stat.mode.toString(8), stat.uid, stat.gid, stat.mtime, stat.nlink, content].join(
      ' ',
    );
  });
