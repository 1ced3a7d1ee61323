import { lstat, makeDirectories, removeTree, restoreMetadata } from '@holotype/host';
import { type Manifest, type RawPath, type Run, textToRaw, usualDirectories } from '@holotype/model';
import { nameInRoot, placeInRoot } from './place-in-root.ts';

const make = (path: RawPath, mode: number, owner?: { readonly uid: number; readonly gid: number }): void => {
  if (lstat(path)) return;
  makeDirectories(path);
  const made = lstat(path);
  if (made) restoreMetadata(path, { ...made, ...owner, mode });
};

/** A directory that the run made stays in the Tree, empty, as all that is left out of a held one: the run makes it again. A link in its place goes, and what it leads to stays. */
const removeMade = (root: RawPath, { scope }: Manifest): void => {
  for (const { path, held, reason } of scope.rules)
    if (!held && reason.code === 'made-by-run') removeTree(nameInRoot(root, textToRaw(path)));
};

/** A program can fill a directory anew only where the run may write, whoever filled it on the machine of the capture. */
const openToRun = (
  root: RawPath,
  { scope }: Manifest,
  owner: { readonly uid: number; readonly gid: number } | undefined,
): void => {
  for (const { path, held, reason } of scope.rules) {
    if (held || reason.code !== 'made-again') continue;
    const place = nameInRoot(root, textToRaw(path));
    const stat = lstat(place);
    if (stat?.type === 'directory') restoreMetadata(place, { ...stat, ...owner, mode: stat.mode | 0o700 });
  }
};

/** Gives a rebuilt root what the run expects of any system: the usual directories, and its home. */
export const prepareRoot = (root: RawPath, manifest: Manifest, run: Run, privileged: boolean): void => {
  removeMade(root, manifest);
  for (const [path, mode] of usualDirectories) make(placeInRoot(root, path), mode);
  const owner = privileged ? { uid: run.uid, gid: run.gid } : undefined;
  openToRun(root, manifest, owner);
  if (run.home !== undefined) make(placeInRoot(root, textToRaw(run.home)), 0o700, owner);
  make(placeInRoot(root, textToRaw(run.workingDirectory)), 0o755, owner);
};
