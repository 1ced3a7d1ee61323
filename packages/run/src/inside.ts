import { type FileStat, type HostFiles, openLocal, rootSource } from '@holotype/host';
import { isWithin, joinRaw, parentOf, type RawPath } from '@holotype/model';
import type { Place } from './places.ts';

/** What the command will find at a path: the root's, or what is bound there. */
export interface Inside {
  readonly stat: (path: RawPath) => Pick<FileStat, 'type' | 'mode'> | undefined;
  /** The first bytes of a file, its links followed. */
  readonly head: (path: RawPath, limit: number) => Uint8Array | undefined;
}

/** Links on the way to one path; more are a loop. */
const mostLinks = 40;

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
  const willBeThere = { type: 'directory', mode: 0o755 } as const;
  const lstat = (path: RawPath) => {
    const source = sourceOf(path);
    if (source !== undefined) return machine.lstat(source);
    return files.lstat(path) ?? (targets.some((target) => isWithin(target, path)) ? willBeThere : undefined);
  };
  const readlink = (path: RawPath): RawPath => {
    const source = sourceOf(path);
    return (source === undefined ? files.readlink(path) : machine.readlink(source)) ?? '';
  };
  /** A link in what is bound leads where the command will find it, which is not where it leads on this machine. */
  const follow = (path: RawPath): RawPath | undefined => {
    let [at, pending, links]: [RawPath, readonly string[], number] = ['/', path.split('/'), 0];
    for (;;) {
      const [step, ...rest] = pending;
      if (step === undefined) return at;
      pending = rest;
      if (step === '' || step === '.') continue;
      const next = step === '..' ? parentOf(at) : joinRaw(at, step);
      const stat = step === '..' ? willBeThere : lstat(next);
      if (!stat || links > mostLinks) return undefined;
      if (stat.type !== 'symlink') {
        at = next;
        continue;
      }
      links++;
      const target = readlink(next);
      if (target.startsWith('/')) at = '/';
      pending = [...target.split('/'), ...pending];
    }
  };
  return {
    stat: (path) => {
      const real = follow(path);
      return real === undefined ? undefined : real === '/' ? willBeThere : lstat(real);
    },
    head: (path, limit) => {
      const real = follow(path);
      if (real === undefined) return undefined;
      const source = sourceOf(real);
      return rootSource(source === undefined ? root : '/').read(source ?? real, limit);
    },
  };
};
