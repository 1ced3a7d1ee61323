import {
  HostError,
  lstat,
  makeDirectories,
  type PendingFile,
  removeTree,
  renameFile,
  startFile,
} from '@holotype/host';
import { joinRaw, parentOf, type RawPath, rawToText } from '@holotype/model';
import type { LayoutSink } from './sink.ts';

/** Files in a directory. */
export const directorySink = (path: RawPath): LayoutSink => {
  if (lstat(path)) {
    throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(path)} is there already`, {
      hint: 'remove it, or choose another name',
    });
  }
  const temporary = `${path}.partial`;
  removeTree(temporary);
  makeDirectories(joinRaw(temporary, 'blobs/sha256'));
  let current: { readonly file: PendingFile; readonly path: RawPath } | undefined;
  let whole = false;
  return {
    begin: (name) => {
      const place = joinRaw(temporary, name);
      makeDirectories(parentOf(place));
      current = { path: place, file: startFile(`${place}.partial`) };
    },
    write: (bytes) => current?.file.write(bytes),
    end: () => {
      current?.file.commit(current.path);
      current = undefined;
    },
    commit: () => {
      renameFile(temporary, path);
      whole = true;
    },
    discard: () => {
      current?.file.discard();
      if (!whole) removeTree(temporary);
    },
  };
};
