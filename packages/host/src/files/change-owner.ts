import { lchownSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import { toLocal } from './local-path.ts';

/** Gives a path to another user and the group of the same number. */
export const changeOwner = (path: RawPath, owner: number): void => {
  lchownSync(toLocal(path), owner, owner);
};
