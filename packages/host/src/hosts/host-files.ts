import { joinRaw, parentOf, type RawPath, rawToText } from '@holotype/model';
import { HostError } from '../errors.ts';
import type { FileSource, HostFiles } from './host.ts';

const maxLinks = 40;
const defaultLimit = 16 * 1024 * 1024;

/** Follows symlinks inside the source's root, as the kernel would after a chroot: absolute targets restart at the root, `..` stops there. */
const resolve = (source: FileSource, path: RawPath): RawPath | undefined => {
  const pending = path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .reverse();
  let at: RawPath = '/';
  let links = 0;
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part === '..') {
      at = parentOf(at);
      continue;
    }
    const next = joinRaw(at, part);
    const stat = source.lstat(next);
    if (!stat) return undefined;
    if (stat.type !== 'symlink') {
      if (pending.length > 0 && stat.type !== 'directory') return undefined;
      at = next;
      continue;
    }
    if (++links > maxLinks)
      throw new HostError(
        'HOST_SYMLINK_LOOP',
        `More than ${String(maxLinks)} symlinks at ${rawToText(path)}`,
      );
    const target = source.readlink(next) ?? '';
    if (target.startsWith('/')) at = '/';
    pending.push(
      ...target
        .split('/')
        .filter((piece) => piece !== '' && piece !== '.')
        .reverse(),
    );
  }
  return at;
};

/** Where directories lie is remembered: of what these files are asked for, most lies in few of them. */
const createResolver = (source: FileSource) => {
  const directories = new Map<RawPath, RawPath>([['/', '/']]);
  const realpath = (path: RawPath): RawPath | undefined => {
    const known = directories.get(path);
    if (known !== undefined) return known;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!path.startsWith('/') || name === '' || name === '.' || name === '..') return resolve(source, path);
    const parent = realpath(parentOf(path));
    if (parent === undefined) return undefined;
    const next = joinRaw(parent, name);
    const stat = source.lstat(next);
    const real = stat?.type === 'symlink' ? resolve(source, next) : stat && next;
    const type = real === next ? stat?.type : real === undefined ? undefined : source.lstat(real)?.type;
    if (real !== undefined && type === 'directory') directories.set(path, real);
    return real;
  };
  return realpath;
};

export const toHostFiles = (source: FileSource): HostFiles => {
  const realpath = createResolver(source);
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
      follow(parentOf(path), (real) =>
        source.lstat(path === '/' ? '/' : joinRaw(real, path.slice(path.lastIndexOf('/') + 1))),
      ),
    lstatReal: source.lstat,
    readlink: (path) =>
      follow(parentOf(path), (real) => source.readlink(joinRaw(real, path.slice(path.lastIndexOf('/') + 1)))),
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
