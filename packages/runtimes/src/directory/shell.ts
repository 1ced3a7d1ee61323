import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/**
 * The root's own shell, by the name that it is called by: a program of many names, as BusyBox, is the shell by that name alone. A root that holds
 * just what a run touched may lack the link /bin.
 */
export const shellName = (files: HostFiles): RawPath | undefined =>
  ['/bin/sh', '/usr/bin/sh'].find((path) => files.realpath(path) !== undefined);

/** The same as a path inside with no links left. */
export const findShell = (files: HostFiles): RawPath | undefined => {
  const name = shellName(files);
  return name === undefined ? undefined : files.realpath(name);
};
