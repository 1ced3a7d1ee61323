import { baseOf, joinRaw, parentOf, type RawPath } from '@holotype/model';
import { lstat } from '../native/stat.ts';
import { makeScratch } from './scratch.ts';
import { removeTree } from './remove-tree.ts';
import { isLinux } from '../system.ts';

/** Whether the file system of this directory takes `A` and `a` for one name, tried; on Linux hardly one does, and none is tried. */
export const ignoresCase = (directory: RawPath): boolean => {
  if (isLinux) return false;
  const made = makeScratch('holotype-case', directory);
  try {
    return lstat(joinRaw(parentOf(made), baseOf(made).toUpperCase())) !== undefined;
  } finally {
    removeTree(made);
  }
};
