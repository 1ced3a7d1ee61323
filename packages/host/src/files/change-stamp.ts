import { lstatSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import { isSystemError } from '../errors.ts';
import { toLocal } from './local-path.ts';

/**
 * Which file lies at a path and when it was last changed in any way, as the kernel says, which no program can set: equal twice if nothing was
 * written, set or replaced between. Undefined if nothing is there, or it may not be looked at.
 */
export const changeStamp = (path: RawPath): string | undefined => {
  try {
    const stat = lstatSync(toLocal(path), { bigint: true, throwIfNoEntry: false });
    return stat && `${String(stat.dev)} ${String(stat.ino)} ${String(stat.ctimeNs)}`;
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) return undefined;
    throw error;
  }
};
