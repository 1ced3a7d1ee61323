import { lstat, rootSource, standingIn } from '@holotype/host';
import { type Followed, followLinks, type RawPath } from '@holotype/model';

/** What this user may not look at is not there. */
export const stat = (path: RawPath): ReturnType<typeof lstat> => {
  try {
    return lstat(path);
  } catch {
    return undefined;
  }
};

const look = standingIn({ lstat: stat, readlink: rootSource('/').readlink });

/** Where an absolute path leads on this machine as it is now; `follow`: also where its last part is a link. */
export const walkPath = (path: RawPath, follow: boolean): Followed =>
  followLinks(path, look, { last: follow ? 'follow' : 'keep' });
