import { HostError, lstat } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';

/** Throws HostError `HOST_OUTPUT_EXISTS` for what is there; `replace`: only for a directory. */
export const refuseTaken = (to: RawPath, replace: boolean): void => {
  const there = lstat(to);
  if (!there || (replace && there.type !== 'directory')) return;
  throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(to)} already exists`, {
    hint:
      there.type === 'directory'
        ? 'a directory is never replaced: choose another -o DIR, or remove it yourself'
        : 'choose another -o DIR, or add --force',
  });
};
