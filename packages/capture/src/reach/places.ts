import { places } from '@holotype/ecosystems';
import { isWithin, parentOf, type RawPath } from '@holotype/model';

/** Held by nobody whole: what lies in them is not of one thing. */
const shared: ReadonlySet<RawPath> = new Set([
  '/',
  '/bin',
  '/boot',
  '/etc',
  '/home',
  '/lib',
  '/lib64',
  '/media',
  '/mnt',
  '/opt',
  '/root',
  '/sbin',
  '/srv',
  '/tmp',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/local',
  '/usr/share',
  '/var',
  '/var/lib',
  '/var/cache',
  '/var/tmp',
  '/usr/local/bin',
  '/usr/local/lib',
  '/usr/local/share',
  '/usr/lib64',
]);
const temporary: ReadonlySet<RawPath> = new Set(['/tmp', '/var/tmp']);

/** True for a directory that belongs to more than one thing: never a prefix, never a project. */
export const isShared = (path: RawPath, homes: readonly RawPath[]): boolean =>
  shared.has(path) ||
  homes.some((home) => isWithin(home, path) || path === `${home}/.local` || path === `${home}/.cache`);

/** True for what every replay gives the run anew: listing it brings no names into the Manifest. */
export const isGivenAnew = (path: RawPath, homes: readonly RawPath[]): boolean =>
  temporary.has(path) || homes.includes(path);

/** True in what packages and their configuration fill. */
export const isOfSystem = (path: RawPath): boolean =>
  ['/etc', '/boot', ...places.bookkeeping].some((directory) => isWithin(path, directory)) ||
  (isWithin(path, '/usr') && !['/usr/local', '/usr/src'].some((directory) => isWithin(path, directory)));

/** `path` and the directories above it, from the root on. */
export const ancestorsOf = (path: RawPath): RawPath[] => {
  const found: RawPath[] = [path];
  for (let at = path; at !== '/'; at = parentOf(at)) found.push(parentOf(at));
  return found.reverse();
};
