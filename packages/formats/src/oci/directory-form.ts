import { lstat, openFile } from '@holotype/host';
import { type Digest, joinRaw, limits, type RawPath, rawToText } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { toBlob } from './blob.ts';
import { blobName, type Layout, type LayoutPlace } from './layout.ts';
import { readIndex } from './read-index.ts';

const typeOf = (path: RawPath) => lstat(path)?.type;

const readDocument = (path: RawPath): Uint8Array | undefined => {
  const type = typeOf(path);
  if (type === undefined) return undefined;
  if (type !== 'file')
    throw new ArchiveError('LAYOUT_INVALID', `${rawToText(path)} is a ${type}, not a file`);
  const file = openFile(path);
  try {
    if (file.size > limits.documentBytes)
      throw new ArchiveError(
        'ARCHIVE_TOO_LARGE',
        `${rawToText(path)}: more than ${limits.documentBytes} bytes`,
      );
    return file.read(0, file.size);
  } finally {
    file.close();
  }
};

/** An OCI image layout in a directory. */
export const openDirectoryForm = (path: RawPath): Layout => {
  const what = rawToText(path);
  const index = readIndex(
    readDocument(joinRaw(path, 'oci-layout')),
    readDocument(joinRaw(path, 'index.json')),
    what,
  );
  // A link would let a stranger's layout read files outside it.
  for (const name of ['blobs', 'blobs/sha256']) {
    const type = typeOf(joinRaw(path, name));
    if (type !== undefined && type !== 'directory')
      throw new ArchiveError('LAYOUT_INVALID', `${what}/${name} is a ${type}, not a directory`);
  }
  const place = (digest: Digest): LayoutPlace | undefined => {
    const name = blobName(digest);
    if (name === undefined) return undefined;
    const file = joinRaw(path, name);
    const stat = lstat(file);
    if (!stat) return undefined;
    if (stat.type !== 'file')
      throw new ArchiveError('LAYOUT_INVALID', `${rawToText(file)} is a ${stat.type}, not a file`);
    return { file, position: 0, size: stat.size };
  };
  return {
    form: 'directory',
    index,
    place,
    blob: (digest) => {
      const found = place(digest);
      if (!found) throw new ArchiveError('LAYOUT_BLOB_MISSING', `${what}: there is no blob ${digest}`);
      const open = () => {
        const file = openFile(found.file);
        return { file, close: file.close };
      };
      return toBlob(open, found, digest);
    },
    close: () => undefined,
  };
};
