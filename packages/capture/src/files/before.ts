import { type FileSource, type FileStat, readWhole } from '@holotype/host';
import { compareRaw, joinRaw, parentOf, type RawPath } from '@holotype/model';

/** A path as it was before something changed or removed it. */
export interface Earlier {
  readonly stat: FileStat;
  /** Of a symlink. */
  readonly target?: RawPath;
  /** Of a regular file: a local file with its bytes. */
  readonly local?: RawPath;
}
export type Before = ReadonlyMap<RawPath, Earlier>;

/** A source as it was before: what changed is shown as it was, what was removed is there again. */
export const beforeSource = (source: FileSource, before: Before): FileSource => {
  if (before.size === 0) return source;
  const below = new Map<RawPath, Map<string, Earlier>>();
  for (const [path, earlier] of before) {
    const parent = parentOf(path);
    const names = below.get(parent) ?? new Map<string, Earlier>();
    below.set(parent, names.set(path.slice(path.lastIndexOf('/') + 1), earlier));
  }
  const replaced = (path: RawPath) => before.get(path);
  return {
    lstat: (path) => replaced(path)?.stat ?? source.lstat(path),
    readlink: (path) => replaced(path)?.target ?? source.readlink(path),
    read: (path, limit) => {
      const local = replaced(path)?.local;
      return local === undefined ? source.read(path, limit) : readWhole(local).subarray(0, limit);
    },
    readdir: (path) => {
      const names = new Set([...(source.readdir(path) ?? []), ...(below.get(path)?.keys() ?? [])]);
      return names.size === 0 ? source.readdir(path) : [...names].sort(compareRaw);
    },
    scan: (path) => {
      const earlier = below.get(path);
      const now = source.scan?.(path) ?? [];
      if (!earlier) return now;
      const others = now.filter(({ name }) => !earlier.has(name));
      const all = [...others, ...[...earlier].map(([name, { stat }]) => ({ name, stat }))];
      return all.sort((a, b) => compareRaw(a.name, b.name));
    },
  };
};

/** Where a path's bytes lie on this machine. */
export const localOf = (root: RawPath, before: Before | undefined, path: RawPath): RawPath =>
  before?.get(path)?.local ?? (root === '/' ? path : joinRaw(root, path.slice(1)));
