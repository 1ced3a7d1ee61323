import { type FileStat, inRoot, restoreMetadata, rootSource, scanTree } from '@holotype/host';
import { isWithin, type RawPath, rawToText } from '@holotype/model';
import { RunError } from './errors.ts';

/** Owner, mode and time of every path of a root: what a command can change although Landlock forbids it to write. */
export type MetadataSnapshot = ReadonlyMap<RawPath, Kept>;
type Kept = Pick<FileStat, 'type' | 'mode' | 'uid' | 'gid' | 'mtime'>;

export const takeSnapshot = (root: RawPath): MetadataSnapshot => {
  const kept = new Map<RawPath, Kept>();
  for (const { path, stat } of scanTree(rootSource(root))) {
    const { type, mode, uid, gid, mtime } = stat;
    kept.set(path, { type, mode, uid, gid, mtime });
  }
  return kept;
};

const differs = (a: Kept, b: Kept) =>
  a.mode !== b.mode || a.uid !== b.uid || a.gid !== b.gid || a.mtime !== b.mtime;

/** Puts back what differs from `before`, but for what is below `written`; the paths concerned. Throws `RUN_ROOT_CHANGED` if something cannot be put back. */
export const restoreSnapshot = (
  root: RawPath,
  before: MetadataSnapshot,
  written: readonly RawPath[],
): readonly RawPath[] => {
  const changed: RawPath[] = [];
  for (const [path, now] of takeSnapshot(root)) {
    const kept = before.get(path);
    if (!kept || !differs(kept, now) || written.some((directory) => isWithin(path, directory))) continue;
    if (inRoot(root, path, (at) => restoreMetadata(at, kept)) !== true)
      throw new RunError(
        'RUN_ROOT_CHANGED',
        `The command changed the owner, mode or time of ${rawToText(path)}, which cannot be put back`,
        {
          exit: 'differs',
          hint: 'rebuild the root, or run where user namespaces are allowed',
        },
      );
    changed.push(path);
  }
  return changed;
};
