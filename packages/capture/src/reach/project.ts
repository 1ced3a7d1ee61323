import type { Host } from '@holotype/host';
import { isOfKernel, isPlaceInRun, joinRaw, type RawPath } from '@holotype/model';
import { isCredentialPath } from '../files/never.ts';
import { ancestorsOf, isOfSystem, isShared } from './places.ts';

/** The git work tree that holds `directory`; undefined outside of one. */
export const findWorkTree = (host: Host, directory: RawPath): RawPath | undefined =>
  ancestorsOf(directory)
    .reverse()
    .find((at) => host.files.lstat(joinRaw(at, '.git')) !== undefined);

/**
 * The directory that a run belongs to: the one asked for, else the git work tree, else the working directory. Undefined where that is
 * shared with other things (`/`, a home, `/tmp` itself, what packages fill): then only the files touched are held.
 */
export const findProject = (
  host: Host,
  workingDirectory: RawPath,
  homes: readonly RawPath[],
  asked: RawPath | undefined,
): RawPath | undefined => {
  const fits = (path: RawPath) =>
    !isShared(path, homes) &&
    (!isOfKernel(path) || isPlaceInRun(path)) &&
    !isOfSystem(path) &&
    isCredentialPath(joinRaw(path, 'project')) === undefined;
  if (asked !== undefined) return asked === '/' ? undefined : (host.files.realpath(asked) ?? asked);
  const directory = host.files.realpath(workingDirectory);
  if (directory === undefined) return undefined;
  return [findWorkTree(host, directory), directory].find((path) => path !== undefined && fits(path));
};
