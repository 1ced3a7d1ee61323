import { isLinux } from '@holotype/host';
import type { Call } from './call.ts';

/** How ids of this machine appear inside: as they are; a range of them; the caller's alone, as 0. */
export type Mapping = 'none' | 'range' | 'one';

/** In words, for people. */
export const described: Readonly<Record<Mapping, string>> = {
  none: 'as root',
  range: 'with subordinate ids',
  one: 'without subordinate ids',
};

/** What /proc/self/uid_map says inside. */
export const mappingIn = (uidMap: string): Mapping => {
  const lengths = uidMap
    .trim()
    .split('\n')
    .map((line) => Number(line.trim().split(/\s+/)[2]));
  return lengths.length > 1 || (lengths[0] ?? 0) > 1 ? 'range' : 'one';
};

/** How this user's ids appear inside podman or buildah. Root's appear as they are. */
export const readMapping = async (call: Call): Promise<Mapping> =>
  // Where it runs in a machine of its own, that is a user's of there, with ids of his own.
  !isLinux
    ? 'range'
    : process.getuid?.() === 0
      ? 'none'
      : mappingIn((await call(['unshare', 'cat', '/proc/self/uid_map'])).stdout);

/** The option that lets an image be kept where no file can belong to another than the caller. `driver`: of the storage that this user has. */
export const storageOptions = (driver: string): readonly string[] =>
  driver === 'overlay' || driver === 'vfs' ? ['--storage-opt', `${driver}.ignore_chown_errors=true`] : [];
