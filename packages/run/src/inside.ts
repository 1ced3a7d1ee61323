import { type FileStat, type HostFiles, openLocal, rootSource } from '@holotype/host';
import { isWithin, joinRaw, type RawPath } from '@holotype/model';
import type { Place } from './places.ts';

/** What the command will find at a path: the root's, or what is bound there. */
export interface Inside {
  readonly stat: (path: RawPath) => Pick<FileStat, 'type' | 'mode'> | undefined;
  /** The first bytes of a file, its links followed. */
  readonly head: (path: RawPath, limit: number) => Uint8Array | undefined;
}

const headOf = (root: RawPath, files: HostFiles, path: RawPath, limit: number) => {
  const real = files.realpath(path);
  return real === undefined ? undefined : rootSource(root).read(real, limit);
};

/** `made`: a directory that will be there besides; undefined if none. */
export const lookInside = (
  root: RawPath,
  files: HostFiles,
  places: readonly Place[],
  made: RawPath | undefined,
): Inside => {
  const machine = openLocal().files;
  const sourceOf = (path: RawPath): RawPath | undefined => {
    for (const { source, target, asked } of places.toReversed())
      for (const name of [asked, target])
        if (isWithin(path, name))
          return path === name ? source : joinRaw(source, path.slice(name.length + 1));
    return undefined;
  };
  const targets = [
    ...places.flatMap(({ asked, target }) => [asked, target]),
    ...(made === undefined ? [] : [made]),
  ];
  return {
    stat: (path) => {
      const source = sourceOf(path);
      if (source !== undefined) return machine.stat(source);
      const there = files.stat(path);
      if (there) return there;
      return targets.some((target) => isWithin(target, path))
        ? { type: 'directory', mode: 0o755 }
        : undefined;
    },
    head: (path, limit) => {
      const source = sourceOf(path);
      return source === undefined ? headOf(root, files, path, limit) : headOf('/', machine, source, limit);
    },
  };
};
