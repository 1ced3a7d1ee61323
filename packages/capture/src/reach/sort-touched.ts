import {
  because,
  isOfKernel,
  isPlaceInRun,
  isWithin,
  parentOf,
  type NeverCode,
  type RawPath,
  type Reason,
} from '@holotype/model';
import { isCredentialPath, neverCode } from '../files/never.ts';
import type { Touched } from './reach-request.ts';

/** Why a path may never enter, by its own name or that of a directory above it. */
export const reasonNever = (path: RawPath, isDirectory: boolean): NeverCode | undefined =>
  isCredentialPath(isDirectory ? `${path}/.` : path);

export interface SortedTouched {
  /** Files, nodes and links that existed, with their sizes. */
  readonly files: ReadonlyMap<RawPath, number>;
  /** The same, of what the run only asked for: nothing of it was read. */
  readonly asked: ReadonlyMap<RawPath, number>;
  readonly directories: readonly RawPath[];
  /** Those of them that the run listed. */
  readonly listed: readonly RawPath[];
  /** What the run made. */
  readonly made: readonly RawPath[];
  readonly credentials: ReadonlyMap<RawPath, Reason>;
  /** Programs and scripts that were started. */
  readonly started: ReadonlySet<RawPath>;
  readonly links: ReadonlySet<RawPath>;
}

/**
 * What counts of what a run touched, in path order; kernel file systems and Holotype's own files do not. `place`: where the run works, which
 * counts also below /run.
 */
export const sortTouched = (
  touched: readonly Touched[],
  own: readonly RawPath[],
  place: RawPath,
): SortedTouched => {
  const isOfRun = (path: RawPath) => isPlaceInRun(place) && isWithin(path, place);
  const files = new Map<RawPath, number>();
  const asked = new Map<RawPath, number>();
  const listed = new Set<RawPath>();
  const directories = new Set<RawPath>();
  const made = new Set<RawPath>();
  const credentials = new Map<RawPath, Reason>();
  const started = new Set<RawPath>();
  const allLinks = new Set<RawPath>();
  const above = new Map<RawPath, NeverCode | undefined>();
  const counts = (path: RawPath) =>
    path !== '/' &&
    (!isOfKernel(path) || isOfRun(path)) &&
    !own.some((directory) => isWithin(path, directory));
  const reasonOf = (directory: RawPath): NeverCode | undefined => {
    if (!above.has(directory)) above.set(directory, reasonNever(directory, true));
    return above.get(directory);
  };
  const sort = (path: RawPath, isDirectory: boolean, size: number, onlyAsked: boolean) => {
    const never = isDirectory ? reasonOf(path) : (neverCode(path, false) ?? reasonOf(parentOf(path)));
    if (isDirectory && never === undefined) directories.add(path);
    else if (onlyAsked) asked.set(path, size);
    else if (never !== undefined) credentials.set(path, because(never));
    else files.set(path, size);
  };
  for (const one of touched) {
    const { path, links, existed, type, size } = one;
    const onlyAsked = !one.read && !one.executed && !one.written && !one.listed;
    for (const link of links) {
      allLinks.add(link);
      if (!files.has(link) && counts(link)) sort(link, false, 0, onlyAsked);
    }
    if (type === 'symlink') allLinks.add(path);
    if (one.executed) started.add(path);
    if (!counts(path)) continue;
    // What others made meanwhile was not there either.
    if (!existed) made.add(path);
    else sort(path, type === 'directory', size, onlyAsked);
    if (existed && one.listed && directories.has(path)) listed.add(path);
  }
  // Nothing else may lead to a directory in which the run only made something.
  for (const directory of [...made].map(parentOf))
    if (!made.has(directory) && counts(directory) && reasonOf(directory) === undefined)
      directories.add(directory);
  // A link that the run made and then walked.
  for (const path of made) files.delete(path);
  for (const path of [...made, ...files.keys(), ...credentials.keys()]) asked.delete(path);
  return {
    files,
    asked,
    credentials,
    started,
    links: allLinks,
    directories: [...directories].sort(),
    listed: [...listed].sort(),
    made: [...made].sort(),
  };
};
