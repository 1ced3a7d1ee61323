import { closeSync, constants, fsyncSync, openSync, renameSync } from 'node:fs';
import { parentOf, type RawPath, rawToText } from '@holotype/model';
import { HostError } from '../errors.ts';
import { exchangeNames } from '../native/exchange.ts';
import { lstat } from '../native/stat.ts';
import { toLocal } from './local-path.ts';
import { removeTree } from './remove-tree.ts';
import { syncFileSystem } from './sync-files.ts';

/** Where an old one waits for the moment in which neither it nor the new one has the name. */
const asideOf = (output: RawPath): RawPath => `${output}.holotype-old`;

const bringToDisk = (path: RawPath): void => {
  const fd = openSync(toLocal(path), constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
};

/** Gives a name where names cannot be exchanged. Stopped between the two calls, the old one lies aside until `putBack`. */
const renameBoth = (whole: RawPath, output: RawPath): RawPath => {
  const aside = asideOf(output);
  removeTree(aside);
  renameSync(toLocal(output), toLocal(aside));
  try {
    renameSync(toLocal(whole), toLocal(output));
  } catch (error) {
    renameSync(toLocal(aside), toLocal(output));
    throw error;
  }
  return aside;
};

/** Gives the name, and what the old one is called now. */
const replace = (whole: RawPath, output: RawPath): RawPath | undefined => {
  const [isNew, there] = [lstat(whole)?.type, lstat(output)?.type];
  if (isNew === 'file') bringToDisk(whole);
  else if (there !== undefined) syncFileSystem(parentOf(output));
  if (there === undefined || (there !== 'directory' && isNew !== 'directory')) {
    renameSync(toLocal(whole), toLocal(output));
    return undefined;
  }
  const old = exchangeNames(whole, output) === undefined ? whole : renameBoth(whole, output);
  bringToDisk(parentOf(output));
  return old;
};

/**
 * Gives `whole` the name `output`, another one on the same file system, and removes what had it: at each moment, also of a kill or a power cut, the old one or
 * the new one is there, whole. Who begins to write `output` calls `putBack` first. Throws HostError.
 */
export const putInPlace = (whole: RawPath, output: RawPath): void => {
  let old: RawPath | undefined;
  try {
    old = replace(whole, output);
  } catch (cause) {
    throw new HostError('HOST_WRITE_FAILED', `Cannot give ${rawToText(output)} its name`, {
      hint: 'choose another name, or remove what is there: something may be mounted on it, or this user may not replace it',
      cause,
    });
  }
  if (old !== undefined) removeTree(old);
};

/** What a killed run had put aside for `output` gets its name back; it goes if the new one has the name. Throws HostError. */
export const putBack = (output: RawPath): void => {
  const aside = asideOf(output);
  if (!lstat(aside)) return;
  if (lstat(output)) removeTree(aside);
  else putInPlace(aside, output);
};
