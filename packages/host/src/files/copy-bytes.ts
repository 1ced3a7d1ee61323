import { constants, copyFileSync } from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError } from '../errors.ts';
import { toLocal } from './local-path.ts';

/** Copies the bytes of a regular file; `to` is made anew. Throws HostError. */
export const copyBytes = (from: RawPath, to: RawPath): void => {
  try {
    copyFileSync(toLocal(from), toLocal(to), constants.COPYFILE_EXCL);
  } catch (cause) {
    throw new HostError('HOST_READ_FAILED', `Cannot copy ${rawToText(from)} to ${rawToText(to)}`, { cause });
  }
};
