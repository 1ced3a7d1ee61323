import { makeDirectories, type PendingFile, removeTree, renameFile, startFile } from '@holotype/host';
import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import type { LayoutSink } from './sink.ts';

/** Files in a directory, which takes the place of what lies at `path`. */
export const directorySink = (path: RawPath): LayoutSink => {
  removeTree(path);
  makeDirectories(joinRaw(path, 'blobs/sha256'));
  let current: { readonly file: PendingFile; readonly path: RawPath } | undefined;
  let whole = false;
  return {
    begin: (name) => {
      const place = joinRaw(path, name);
      makeDirectories(parentOf(place));
      current = { path: place, file: startFile(`${place}.partial`) };
    },
    write: (bytes) => current?.file.write(bytes),
    end: () => {
      current?.file.commit(current.path);
      current = undefined;
    },
    settle: () => undefined,
    commit: (name) => {
      renameFile(path, name);
      whole = true;
    },
    discard: () => {
      if (whole) return;
      current?.file.discard();
      removeTree(path);
    },
  };
};
