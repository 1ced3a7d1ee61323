import { compareTreeOrder, type DirectoryEntry, type Entry, type FileEntry, sha256 } from '@holotype/model';
import { fileOf } from '@holotype/test-support';
import { readSquashfs, type ReadSquashfsRequest } from './read.ts';
import { SquashfsWriter } from './write.ts';

const common = { mode: 0o644, uid: 0, gid: 0, user: '', group: '', mtime: '1700000000' };

export const directory = (path: string, over: Partial<DirectoryEntry> = {}): Entry => ({
  ...common,
  mode: 0o755,
  ...over,
  type: 'directory',
  path,
});
export const file = (path: string, content: Uint8Array, over: Partial<FileEntry> = {}): FileEntry => ({
  ...common,
  ...over,
  type: 'file',
  path,
  size: content.length,
  sha256: sha256(content),
});
export const link = (path: string, target: string, over: Partial<Entry> = {}): Entry => ({
  ...common,
  mode: 0o777,
  ...over,
  type: 'symlink',
  path,
  target,
});

/** The bytes of an image; contents by their hash. */
export const imageOf = async (
  entries: readonly Entry[],
  contents: readonly Uint8Array[] = [],
): Promise<Buffer> => {
  const tree = entries.toSorted((a, b) => compareTreeOrder(a.path, b.path));
  const pieces: Uint8Array[] = [];
  const writer = new SquashfsWriter((bytes) => pieces.push(Buffer.from(bytes)));
  for (const content of contents)
    if (content.length > 0)
      await writer.file(file('/x', content), [content.subarray(0, 7), content.subarray(7)]);
  const { superblock, size } = await writer.finish(tree, 0);
  const image = Buffer.concat(pieces);
  image.set(superblock, 0);
  if (image.length !== size) throw new Error('the size that was given is another');
  return image;
};

/** What our own reader finds in an image that lies in a file behind `before` other bytes. */
export const readBack = (
  image: Uint8Array,
  before = 0,
  over: Partial<ReadSquashfsRequest> = {},
): Promise<Entry[]> =>
  readSquashfs({
    file: fileOf(Buffer.concat([Buffer.alloc(before, 1), image])),
    start: before,
    size: image.length,
    shouldHash: (_, size) => size < 2 ** 24,
    maxEntries: 100_000,
    ...over,
  });
