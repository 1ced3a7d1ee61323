import { type FileSource, type FileStat, type Host, toHostFiles } from '@holotype/host';
import { baseOf, type Entry, parentOf, type RawPath } from '@holotype/model';

/** What a Tree says of its paths as a machine that does not run; of files, those bytes that are given. */
export const hostOfTree = (tree: readonly Entry[], contents: ReadonlyMap<RawPath, Uint8Array>): Host => {
  const entries = new Map(tree.map((entry) => [entry.path, entry]));
  const names = new Map<RawPath, string[]>();
  for (const { path } of tree) {
    if (path === '/') continue;
    const beside = names.get(parentOf(path));
    if (beside) beside.push(baseOf(path));
    else names.set(parentOf(path), [baseOf(path)]);
  }
  const source: FileSource = {
    lstat: (path) => {
      const entry = entries.get(path);
      return entry && toStat(entry);
    },
    readlink: (path) => {
      const entry = entries.get(path);
      return entry?.type === 'symlink' ? entry.target : undefined;
    },
    readdir: (path) => (entries.get(path)?.type === 'directory' ? (names.get(path) ?? []) : undefined),
    read: (path, limit) => contents.get(path)?.subarray(0, limit),
  };
  return {
    id: 'capsule',
    kind: 'root',
    files: toHostFiles(source),
    run: () => Promise.resolve({ kind: 'unavailable', reason: 'offline' }),
  };
};

const toStat = (entry: Entry): FileStat => {
  const { type, mode, uid, gid, mtime } = entry;
  const numbers = 'major' in entry ? entry : { major: 0, minor: 0 };
  return {
    ...{ type, mode, uid, gid, mtime, dev: '', ino: 0, nlink: 1 },
    size: 'size' in entry ? entry.size : 0,
    major: numbers.major,
    minor: numbers.minor,
  };
};
