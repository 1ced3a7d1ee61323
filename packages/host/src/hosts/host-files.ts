import {
  baseOf,
  createFollower,
  joinRaw,
  type Look,
  mostLinks,
  parentOf,
  type RawPath,
  rawToText,
} from '@holotype/model';
import { HostError } from '../errors.ts';
import type { FileSource, HostFiles } from './host.ts';

const defaultLimit = 16 * 1024 * 1024;

/** What stands at a path of these files, for followLinks. Throws what they throw. */
export const standingIn =
  ({ lstat, readlink }: Pick<FileSource, 'lstat' | 'readlink'>): Look =>
  (path) => {
    const type = lstat(path)?.type;
    if (type === undefined) return 'nothing';
    if (type !== 'symlink') return type === 'directory' ? 'directory' : 'other';
    const target = readlink(path);
    return target === undefined ? 'nothing' : { target };
  };

export const toHostFiles = (source: FileSource): HostFiles => {
  const locate = createFollower(standingIn(source));
  const realpath = (path: RawPath): RawPath | undefined => {
    const found = locate(path);
    if (found.kind === 'circle')
      throw new HostError(
        'HOST_SYMLINK_LOOP',
        `More than ${String(mostLinks)} symlinks at ${rawToText(path)}`,
      );
    return found.kind === 'there' ? found.path : undefined;
  };
  const follow = <T>(path: RawPath, use: (real: RawPath) => T | undefined): T | undefined => {
    const real = realpath(path);
    return real === undefined ? undefined : use(real);
  };
  const bytes = (path: RawPath, limit = defaultLimit) =>
    follow(path, (real) => {
      const found = source.read(real, limit + 1);
      if (found && found.byteLength > limit)
        throw new HostError('HOST_TOO_LARGE', `${rawToText(path)} is larger than ${String(limit)} bytes`);
      return found;
    });
  return {
    lstat: (path) =>
      follow(parentOf(path), (real) => source.lstat(path === '/' ? '/' : joinRaw(real, baseOf(path)))),
    lstatReal: source.lstat,
    readlink: (path) => follow(parentOf(path), (real) => source.readlink(joinRaw(real, baseOf(path)))),
    stat: (path) => follow(path, source.lstat),
    text: (path, limit) => {
      const found = bytes(path, limit);
      return found && Buffer.from(found.buffer, found.byteOffset, found.byteLength).toString('utf8');
    },
    bytes,
    head: (path, size) => follow(path, (real) => source.read(real, size)),
    list: (path) => follow(path, source.readdir) ?? [],
    realpath,
  };
};

/** One of the calls of HostFiles, whatever it takes and gives. */
export type FilesCall = (path: RawPath, ...rest: readonly unknown[]) => unknown;

/** The same files, each of their calls wrapped: none is forgotten that a HostFiles comes to have. */
export const wrapFiles = (
  files: HostFiles,
  wrap: (use: FilesCall, name: keyof HostFiles) => FilesCall,
): HostFiles =>
  Object.fromEntries(
    Object.entries(files).map(([name, use]) => [name, wrap(use as FilesCall, name as keyof HostFiles)]),
  ) as unknown as HostFiles;
