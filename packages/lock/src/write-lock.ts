import { captureFiles } from '@holotype/capsule';
import { makeDirectories, removeTree, renameFile, rootSource, startFile } from '@holotype/host';
import { joinRaw, type Lock, printJson, type RawPath } from '@holotype/model';

/** A lock being written beside the capture's earlier one, which stays until the new one is whole. */
export interface StartedLock {
  /** Directories for the map's chunks and for packs. */
  readonly map: RawPath;
  readonly packs: RawPath;
  readonly commit: (document: Lock) => void;
  /** Removes what was written; nothing after commit. */
  readonly discard: () => void;
}

const namesIn = (directory: RawPath): readonly RawPath[] => rootSource('/').readdir(directory) ?? [];

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
        // Files are named by their digests: until the new lock has its name the earlier one finds all of its own, and so does the new one then.
        const added = names.map((name) => ({ name, all: new Set(namesIn(partial[name])) }));
        for (const { name, all } of added) {
          makeDirectories(files[name]);
          for (const one of all) renameFile(joinRaw(partial[name], one), joinRaw(files[name], one));
        }
        file.commit(files.lock);
        for (const { name, all } of added)
          for (const one of namesIn(files[name])) if (!all.has(one)) removeTree(joinRaw(files[name], one));
      } finally {
        file.discard();
      }
    },
    discard,
  };
};
