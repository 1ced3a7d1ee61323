import { makeScratch, removeTree } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** Tries something with an empty directory of its own, below `parent` or where the system keeps temporary files. */
export const inScratch = async <T>(trial: (scratch: RawPath) => Promise<T>, parent?: RawPath): Promise<T> => {
  const scratch = makeScratch('holotype-trial', parent);
  try {
    return await trial(scratch);
  } finally {
    removeTree(scratch);
  }
};
