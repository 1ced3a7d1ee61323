import { openRoot } from '@holotype/host';
import { baseOf, joinRaw, parentOf, type RawPath, rawToText } from '@holotype/model';
import { ReplayError } from './errors.ts';

/** Where a path of the capsule lies on this machine: links in the rebuilt root never lead out of it. Throws ReplayError `REPLAY_RUN_INVALID`. */
export const placeInRoot = (root: RawPath, path: RawPath): RawPath => {
  const { files } = openRoot(root);
  const real = files.realpath(path);
  if (real !== undefined) return real === '/' ? root : root + real;
  if (files.lstat(path)) {
    throw new ReplayError('REPLAY_RUN_INVALID', `${rawToText(path)} is a link that leads nowhere`, {
      hint: 'nothing was run; ask for another capsule',
    });
  }
  return joinRaw(placeInRoot(root, parentOf(path)), baseOf(path));
};
