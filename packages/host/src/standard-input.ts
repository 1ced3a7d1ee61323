import { copyFileSync, fstatSync, readlinkSync } from 'node:fs';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError } from './errors.ts';

/** The file that standard input was redirected from; undefined for a terminal, a pipe or nothing. */
export const redirectedInput = (): RawPath | undefined => {
  try {
    if (!fstatSync(0).isFile()) return undefined;
    const path = readlinkSync('/proc/self/fd/0', { encoding: 'latin1' });
    return path.endsWith(' (deleted)') ? undefined : path;
  } catch {
    return undefined;
  }
};

/** Copies the bytes of a regular file; `to` must not be there. Throws HostError. */
export const copyBytes = (from: RawPath, to: RawPath): void => {
  try {
    copyFileSync(Buffer.from(from, 'latin1'), Buffer.from(to, 'latin1'));
  } catch (cause) {
    throw new HostError('HOST_READ_FAILED', `Cannot copy ${rawToText(from)} to ${rawToText(to)}`, { cause });
  }
};
