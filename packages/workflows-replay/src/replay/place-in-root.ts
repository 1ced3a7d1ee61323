import { rootSource, standingIn } from '@holotype/host';
import { baseOf, followLinks, joinRaw, parentOf, type RawPath, rawToText } from '@holotype/model';
import { ReplayError } from './errors.ts';

/** Where a path of the capsule lies on this machine: links in the rebuilt root never lead out of it. Throws ReplayError `REPLAY_RUN_INVALID`. */
export const placeInRoot = (root: RawPath, path: RawPath): RawPath => {
  const found = followLinks(path, standingIn(rootSource(root)));
  const dangling = found.kind === 'there' ? undefined : found.dangling;
  if (dangling !== undefined)
    throw new ReplayError('REPLAY_RUN_INVALID', `${rawToText(dangling)} is a dangling link`, {
      hint: 'nothing was run; ask for another copy of the capsule',
    });
  return found.path === '/' ? root : root + found.path;
};

/** Where the name itself lies: a link of that name is not followed. Throws ReplayError `REPLAY_RUN_INVALID`. */
export const nameInRoot = (root: RawPath, path: RawPath): RawPath =>
  path === '/' ? root : joinRaw(placeInRoot(root, parentOf(path)), baseOf(path));
