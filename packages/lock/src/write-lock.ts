import { captureFiles } from '@holotype/capsule';
import { makeDirectories, removeTree, renameFile, startFile } from '@holotype/host';
import { type Lock, printJson, type RawPath } from '@holotype/model';

/** A lock being written beside the capture's earlier one, which stays until the new one is whole. */
export interface StartedLock {
  /** Directories for the map's chunks and for packs. */
  readonly map: RawPath;
  readonly packs: RawPath;
  readonly commit: (document: Lock) => void;
  /** Removes what was written; nothing after commit. */
  readonly discard: () => void;
}

/** Throws HostError. What a killed process left is removed. */
export const startLock = (directory: RawPath): StartedLock => {
  const files = captureFiles(directory);
  const names = ['map', 'packs'] as const;
  const partial = { map: `${files.map}.partial`, packs: `${files.packs}.partial` };
  const discard = () => {
    for (const name of names) removeTree(partial[name]);
  };
  discard();
  for (const name of names) makeDirectories(partial[name]);
  return {
    ...partial,
    commit: (document) => {
      const file = startFile(`${files.lock}.partial`);
      try {
        file.write(Buffer.from(printJson(document)));
        // Stopped between these lines, the capture is one that is not locked.
        removeTree(files.lock);
        for (const name of names) {
          removeTree(files[name]);
          renameFile(partial[name], files[name]);
        }
        file.commit(files.lock);
      } finally {
        file.discard();
      }
    },
    discard,
  };
};
