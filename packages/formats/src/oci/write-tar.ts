import { startFile } from '@holotype/host';
import { emptySha256, parentOf, type RawPath } from '@holotype/model';
import { paddingOf, tarHeader } from '../tar/write-header.ts';
import type { LayoutSink } from './sink.ts';

const owner = { uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' } as const;
const endOfArchive = Buffer.alloc(1024);

/** One uncompressed tar; members belong to root and date from 1970. */
export const tarSink = (path: RawPath): LayoutSink => {
  const file = startFile(`${path}.partial`);
  const made = new Set<RawPath>(['/']);
  let left = 0;
  const makeParents = (directory: RawPath) => {
    if (made.has(directory)) return;
    makeParents(parentOf(directory));
    made.add(directory);
    file.write(tarHeader({ ...owner, type: 'directory', path: directory, mode: 0o755 }));
  };
  return {
    begin: (name, size) => {
      makeParents(parentOf(`/${name}`));
      file.write(
        tarHeader({ ...owner, type: 'file', path: `/${name}`, mode: 0o644, size, sha256: emptySha256 }),
      );
      left = paddingOf(size);
    },
    write: file.write,
    end: () => {
      if (left > 0) file.write(Buffer.alloc(left));
    },
    commit: () => {
      file.write(endOfArchive);
      file.commit(path);
    },
    discard: file.discard,
  };
};
