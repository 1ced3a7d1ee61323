import { type HostFiles, openLocal } from '@holotype/host';
import { baseOf, joinRaw, type RawPath } from '@holotype/model';

const loaders: readonly RawPath[] = ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'];

/** A root's own program loader, as a path inside it with no links left; undefined if it has none that is known. */
export const findLoader = (files: HostFiles): RawPath | undefined => {
  for (const path of loaders) {
    const real = files.realpath(path);
    if (real !== undefined) return real;
  }
  return undefined;
};

/** A program loader that lies in a directory of this machine beside its libraries; undefined if none that is known does. */
export const loaderAmong = (libraries: RawPath): RawPath | undefined => {
  const { files } = openLocal();
  return loaders
    .map((path) => joinRaw(libraries, baseOf(path)))
    .find((path) => files.stat(path)?.type === 'file');
};
