import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';

const loaders: readonly RawPath[] = ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'];

/** A root's own program loader, as a path inside it with no links left; undefined if it has none that is known. */
export const findLoader = (files: HostFiles): RawPath | undefined => {
  for (const path of loaders) {
    const real = files.realpath(path);
    if (real !== undefined) return real;
  }
  return undefined;
};
