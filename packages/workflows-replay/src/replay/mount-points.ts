import { lstat, makeDirectories, openLocal, writeWhole } from '@holotype/host';
import { parentOf, type RawPath } from '@holotype/model';
import { placeInRoot } from './place-in-root.ts';
import type { ReplayRequest } from './request.ts';

/** Makes what a rebuilt root lacks for binds: an empty file, or a directory. Throws ReplayError, HostError. */
export const makeMountPoints = (root: RawPath, binds: ReplayRequest['binds']): void => {
  for (const { source, target } of binds) {
    const at = placeInRoot(root, target);
    if (lstat(at)) continue;
    if (openLocal().files.stat(source)?.type === 'directory') makeDirectories(at);
    else {
      makeDirectories(parentOf(at));
      writeWhole(at, '');
    }
  }
};
