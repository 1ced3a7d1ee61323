import { lchownSync } from 'node:fs';
import type { RawPath } from '@holotype/model';

/** Gives a path to another user and the group of the same number. */
export const changeOwner = (path: RawPath, owner: number): void => {
  lchownSync(Buffer.from(path, 'latin1'), owner, owner);
};
