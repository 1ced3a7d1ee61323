import { type RawPath, rawToText } from '@holotype/model';
import { HostError } from '../errors.ts';
import { rootSource } from '../hosts/root.ts';
import { lstat } from '../native/stat.ts';
import { putBack } from './put-in-place.ts';

export interface Replaceable {
  /** Whether a directory that holds these names is what the command makes; default: a directory is never replaced, it may be all that there is of what it holds. */
  readonly isOurs?: (names: readonly RawPath[]) => boolean;
  /** What names the output. */
  readonly option?: string;
}

/**
 * Throws HostError `HOST_OUTPUT_EXISTS` for an output that exists. `force` replaces a file, and a directory that is ours or empty. What a killed run had put
 * aside is put back first.
 */
export const refuseExisting = (
  output: RawPath,
  force: boolean,
  { isOurs, option = '-o' }: Replaceable = {},
): void => {
  putBack(output);
  const existing = lstat(output);
  if (!existing) return;
  const name = rawToText(output);
  const refusal = (message: string, otherwise = '') =>
    new HostError('HOST_OUTPUT_EXISTS', message, {
      hint: `choose another name with ${option}${otherwise}`,
    });
  if (existing.type === 'directory') {
    if (!isOurs) throw refusal(`${name} is a directory that already exists`);
    const names = rootSource('/').readdir(output) ?? [];
    if (names.length > 0 && !isOurs(names))
      throw refusal(`${name} is a directory that holotype did not create`, ', or remove it yourself');
  }
  if (!force) throw refusal(`${name} already exists`, ', or add --force');
};
