import { type Entry, type FileEntry, joinRaw, type RawPath } from '@holotype/model';
import type { Attributes } from './attribute-reader.ts';
import { readListing } from './directory-reader.ts';
import { type DirectoryInode, type FileInode, type Inode, readInode } from './inode-reader.ts';
import type { MetadataReader } from './metadata-reader.ts';
import { type MetadataPlace, placeToBig, type Superblock } from './superblock.ts';

/** What the walk needs of an image. */
export interface Opened {
  readonly superblock: Superblock;
  readonly metadata: MetadataReader;
  readonly ids: Buffer;
  readonly attributes: (index: number) => Promise<Attributes | undefined>;
}
export interface Walked {
  /** In Tree order; files have no hash and no entry has owner names yet. */
  readonly entries: Entry[];
  /** The first name of each file, with its inode. */
  readonly files: readonly { readonly entry: FileEntry; readonly inode: FileInode }[];
}

/** Linux takes no longer one, but a Tree may hold deeper directories. */
const maxPath = 65_536;
/** Of all paths, names and link targets together: an image of a few megabytes can hold so deep or so long ones that they take gigabytes. */
const maxPaths = 512 * 1024 * 1024;

const toEntry = (
  path: RawPath,
  inode: Inode,
  { ids, metadata }: Opened,
  xattrs?: Attributes,
): Entry | undefined => {
  if (4 * Math.max(inode.user, inode.group) >= ids.length)
    throw metadata.corrupt('an owner that is not there');
  const common = {
    path,
    mode: inode.mode,
    uid: ids.readUInt32LE(4 * inode.user),
    gid: ids.readUInt32LE(4 * inode.group),
    user: '',
    group: '',
    mtime: String(inode.mtime),
    ...(xattrs && { xattrs }),
  };
  switch (inode.type) {
    case 'file':
      return { ...common, type: 'file', size: inode.size, sha256: '' };
    case 'symlink':
      return { ...common, type: 'symlink', mode: 0o777, target: inode.target };
    case 'character-device':
    case 'block-device':
      return { ...common, type: inode.type, major: inode.major, minor: inode.minor };
    case 'directory':
    case 'fifo':
      return { ...common, type: inode.type };
    case 'socket':
      return undefined;
  }
};

/** Every path of an image. Throws `ARCHIVE_CORRUPT`, and `ARCHIVE_TOO_LARGE` for more than `maxEntries`. */
export const walkImage = async (
  image: Opened,
  maxEntries: number,
  signal?: AbortSignal,
  maxText = maxPaths,
): Promise<Walked> => {
  const { superblock, metadata } = image;
  const entries: Entry[] = [];
  const files: { entry: FileEntry; inode: FileInode }[] = [];
  const heads = new Map<bigint, Entry>();
  let seen = 0;
  let length = 0;
  const count = (characters: number) => {
    length += characters;
    if (length > maxText) throw metadata.tooLarge('its paths');
  };
  const onEntry = (name: string) => {
    if (++seen > maxEntries) throw metadata.tooLarge(`more than ${maxEntries} paths`);
    count(name.length);
  };
  const inodeAt = (place: MetadataPlace) =>
    readInode(metadata.cursor(superblock.inodeTable, place), superblock.blockSize);

  const add = async (path: RawPath, inode: Inode, key: bigint): Promise<void> => {
    const entry = toEntry(path, inode, image, await image.attributes(inode.attributes));
    if (!entry) return;
    if (entry.type === 'symlink') count(entry.target.length);
    heads.set(key, entry);
    entries.push(entry);
    if (entry.type === 'file' && inode.type === 'file') files.push({ entry, inode });
  };

  const enter = async (path: RawPath, inode: DirectoryInode): Promise<void> => {
    signal?.throwIfAborted();
    for (const { name, place } of await readListing(metadata, superblock.directoryTable, inode, onEntry)) {
      const below = joinRaw(path, name);
      const key = placeToBig(place);
      const head = heads.get(key);
      if (head?.type === 'directory' || below.length > maxPath)
        throw metadata.corrupt('a directory that lies in two places, or too deep');
      count(below.length);
      if (head) {
        entries.push({ ...head, path: below, hardlink: head.path });
        continue;
      }
      const child = await inodeAt(place);
      await add(below, child, key);
      if (child.type === 'directory') await enter(below, child);
    }
  };

  const root = await inodeAt(superblock.root);
  if (root.type !== 'directory') throw metadata.corrupt('its root is no directory');
  await add('/', root, placeToBig(superblock.root));
  await enter('/', root);
  return { entries, files };
};
