import type { PendingFile } from '@holotype/host';
import { emptySha256, parentOf, type RawPath } from '@holotype/model';
import { TarWriter } from '../tar/writer.ts';
import type { LayoutSink } from './sink.ts';

const owner = { uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' } as const;

/** What a tar is written into. */
export type TarFile = Pick<PendingFile, 'write' | 'commit' | 'discard'>;

/** One uncompressed tar; members belong to root and date from 1970. */
export const tarSink = (file: TarFile): LayoutSink => {
  const tar = new TarWriter(file.write);
  const made = new Set<RawPath>(['/']);
  let begun = 0;
  const makeParents = (directory: RawPath) => {
    if (made.has(directory)) return;
    makeParents(parentOf(directory));
    made.add(directory);
    tar.add({ ...owner, type: 'directory', path: directory, mode: 0o755 });
  };
  return {
    begin: (name, size) => {
      begun = size;
      makeParents(parentOf(`/${name}`));
      // The header of a file does not say its hash.
      tar.add({ ...owner, type: 'file', path: `/${name}`, mode: 0o644, size, sha256: emptySha256 });
    },
    write: (bytes) => {
      tar.write(bytes);
    },
    end: () => {
      tar.pad(begun);
    },
    settle: () => {
      tar.flush();
    },
    commit: (name) => {
      tar.end();
      file.commit(name);
    },
    discard: file.discard,
  };
};
