import { HostError, lstat } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';

/** Throws HostError `HOST_OUTPUT_EXISTS` for an output that exists. `force` replaces a file; never a directory, which may be all that there is of what it holds. `option`: what names it. */
export const refuseExisting = (output: RawPath, force: boolean, option = '-o'): void => {
  const existing = lstat(output);
  if (!existing || (force && existing.type !== 'directory')) return;
  const isDirectory = existing.type === 'directory';
  throw new HostError(
    'HOST_OUTPUT_EXISTS',
    `${rawToText(output)} is ${isDirectory ? 'a directory that already exists' : 'there already'}`,
    { hint: `choose another name with ${option}${isDirectory ? '' : ', or add --force'}` },
  );
};
