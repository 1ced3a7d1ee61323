import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** The root's own shell, as a path inside with no links left; a root that holds just what a run touched may lack the link /bin. */
export const findShell = (files: HostFiles): RawPath | undefined =>
  ['/bin/sh', '/usr/bin/sh'].map((path) => files.realpath(path)).find((path) => path !== undefined);
