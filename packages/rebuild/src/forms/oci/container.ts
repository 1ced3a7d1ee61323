import { paddingOf, tarHeader } from '@holotype/formats';
import { makeDirectories, type PendingFile, removeTree, startFile } from '@holotype/host';
import { type RawPath, parentOf } from '@holotype/model';

/** Files one after another, into a directory or into a tar. */
export interface Container {
  readonly begin: (path: string, size: number) => void;
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
  readonly commit: () => void;
  /** Removes what was written; nothing after commit. */
  readonly discard: () => void;
}

const openDirectory = (output: RawPath): Container => {
  let file: PendingFile | undefined;
  let path = output;
  let done = false;
  return {
    begin: (name) => {
      path = output + name;
      makeDirectories(parentOf(path));
      file = startFile(`${path}.partial`);
    },
    write: (bytes) => file?.write(bytes),
    end: () => file?.commit(path),
    commit: () => {
      done = true;
    },
    discard: () => {
      if (done) return;
      file?.discard();
      removeTree(output);
    },
  };
};

const openTar = (output: RawPath): Container => {
  const file = startFile(output);
  let size = 0;
  return {
    begin: (path, length) => {
      size = length;
      file.write(
        tarHeader({
          type: 'file',
          path,
          mode: 0o644,
          uid: 0,
          gid: 0,
          user: '',
          group: '',
          mtime: '0',
          size,
          sha256: '',
        }),
      );
    },
    write: file.write,
    end: () => {
      file.write(new Uint8Array(paddingOf(size)));
    },
    commit: () => {
      file.write(new Uint8Array(1024));
      file.commit(output);
    },
    discard: file.discard,
  };
};

export const openContainer = (output: RawPath, asTar: boolean): Container =>
  asTar ? openTar(output) : openDirectory(output);
