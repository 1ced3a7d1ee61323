import { isWithin, parentOf, type RawPath } from './raw.ts';

/** What kernel and running system fill anew at each start. */
const ofKernel: readonly RawPath[] = ['/proc', '/sys', '/dev', '/run'];

/** Files that somebody put here are data like any other, though it goes with the machine. */
export const sharedMemory: RawPath = '/dev/shm';

/** Directories that every system has, whatever a run reaches: their modes. */
export const usualDirectories: readonly (readonly [path: RawPath, mode: number])[] = [
  ['/dev', 0o755],
  ['/proc', 0o555],
  ['/run', 0o755],
  ['/sys', 0o555],
  ['/tmp', 0o1777],
  ['/var/tmp', 0o1777],
];

/** True in what the kernel and the running system make anew; what lies in shared memory is not theirs. */
export const isOfKernel = (path: RawPath): boolean =>
  ofKernel.some((directory) => isWithin(path, directory)) &&
  (path === sharedMemory || !isWithin(path, sharedMemory));

/** True below /run for what is no project: its own directories, and those of users, disks and services. */
const ofRun = /^\/run(?:\/(?:user|media)(?:\/[^/]+)?|\/[^/]+)?$/;

/** True for a directory below /run that a project may be: on a disk that was mounted there, or of a user. */
export const isPlaceInRun = (path: RawPath): boolean => isWithin(path, '/run') && !ofRun.test(path);

/** True for a directory in memory that belongs to everybody: a replay shows in it only what is the run's by its own name. */
export const isOfEverybody = (path: RawPath): boolean =>
  path === sharedMemory || (isWithin(path, '/run') && !isPlaceInRun(path));

/** True in what every way into a root or an image mounts anew: what is to be there must be put there after that. */
export const isMountedAnew = (path: RawPath): boolean =>
  isWithin(path, '/run') || isWithin(path, sharedMemory);

/** What lies directly in shared memory and has `path` in it; undefined if that lies elsewhere, or is shared memory itself. */
export const inSharedMemory = (path: RawPath): RawPath | undefined => {
  if (path === sharedMemory || !isWithin(path, sharedMemory)) return undefined;
  let at = path;
  while (parentOf(at) !== sharedMemory) at = parentOf(at);
  return at;
};

/** Where a loader looks without being told, and where NVIDIA's containers, NixOS and WSL put a driver's libraries. */
export const libraryDirectories: readonly RawPath[] = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
  '/usr/lib64/nvidia',
  '/usr/lib/nvidia',
  '/usr/local/nvidia/lib64',
  '/run/opengl-driver/lib',
  '/usr/lib/wsl/lib',
];
