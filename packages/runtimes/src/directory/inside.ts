import {
  type FileSource,
  type FileStat,
  HostError,
  openLocal,
  rootSource,
  toHostFiles,
} from '@holotype/host';
import { isWithin, joinRaw, type RawPath } from '@holotype/model';
import type { Place } from './places.ts';

/** What the command will find at a path: the root's, or what is bound there. */
export interface Inside {
  readonly stat: (path: RawPath) => Pick<FileStat, 'type' | 'mode'> | undefined;
  /** The first bytes of a file, its links followed. */
  readonly head: (path: RawPath, limit: number) => Uint8Array | undefined;
}

/** A directory that will be made for the run. */
const willBeThere: FileStat = {
  type: 'directory',
  mode: 0o755,
  uid: 0,
  gid: 0,
  size: 0,
  mtime: '0',
  dev: '',
  ino: 0,
  nlink: 1,
  major: 0,
  minor: 0,
};

/** Links that lead in a circle lead nowhere. */
const unlessLoop = <T>(use: () => T): T | undefined => {
  try {
    return use();
  } catch (error) {
    if (error instanceof HostError && error.code === 'HOST_SYMLINK_LOOP') return undefined;
    throw error;
  }
};

/** `made`: a directory that will be there besides; undefined if none. */
export const lookInside = (root: RawPath, places: readonly Place[], made: RawPath | undefined): Inside => {
  const { realpath } = openLocal().files;
  const [ofMachine, ofRoot] = [rootSource('/'), rootSource(root)];
  // A source that is a link is followed on this machine, as the mount does; a link below it is not.
  const shown = places
    .map((place) => ({ ...place, source: realpath(place.source) ?? place.source }))
    .reverse();
  const lookUp = (path: RawPath): readonly [FileSource, RawPath] => {
    for (const { source, target, asked } of shown)
      for (const name of [asked, target])
        if (isWithin(path, name))
          return [ofMachine, path === name ? source : joinRaw(source, path.slice(name.length + 1))];
    return [ofRoot, path];
  };
  const targets = [
    ...places.flatMap(({ asked, target }) => [asked, target]),
    ...(made === undefined ? [] : [made]),
  ];
  const look = <T>(path: RawPath, use: (source: FileSource, at: RawPath) => T): T => use(...lookUp(path));
  const files = toHostFiles({
    lstat: (path) =>
      look(path, (source, at) => source.lstat(at)) ??
      (targets.some((target) => isWithin(target, path)) ? willBeThere : undefined),
    readlink: (path) => look(path, (source, at) => source.readlink(at)),
    readdir: (path) => look(path, (source, at) => source.readdir(at)),
    read: (path, limit) => look(path, (source, at) => source.read(at, limit)),
  });
  return {
    stat: (path) => unlessLoop(() => files.stat(path)),
    head: (path, limit) => unlessLoop(() => files.head(path, limit)),
  };
};
