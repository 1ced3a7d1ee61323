import { lstat, makeDirectories, restoreMetadata } from '@holotype/host';
import { type RawPath, type Run, textToRaw } from '@holotype/model';
import { placeInRoot } from './place-in-root.ts';

/** Directories that every system has, and that no run reaches: their modes. */
const usual: readonly (readonly [RawPath, number])[] = [
  ['/dev', 0o755],
  ['/proc', 0o555],
  ['/run', 0o755],
  ['/sys', 0o555],
  ['/tmp', 0o1777],
  ['/var/tmp', 0o1777],
];

const make = (path: RawPath, mode: number, owner?: { readonly uid: number; readonly gid: number }): void => {
  if (lstat(path)) return;
  makeDirectories(path);
  const made = lstat(path);
  if (made) restoreMetadata(path, { ...made, ...owner, mode });
};

/** Gives a rebuilt root what the run expects of any system: the usual directories, and its home. */
export const prepareRoot = (root: RawPath, run: Run, privileged: boolean): void => {
  for (const [path, mode] of usual) make(placeInRoot(root, path), mode);
  const owner = privileged ? { uid: run.uid, gid: run.gid } : undefined;
  if (run.home !== undefined) make(placeInRoot(root, textToRaw(run.home)), 0o700, owner);
  make(placeInRoot(root, textToRaw(run.workingDirectory)), 0o755, owner);
};
