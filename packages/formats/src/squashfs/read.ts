import { createHash } from 'node:crypto';
import { accountNames, type RandomAccess, turns } from '@holotype/host';
import type { Entry, RawPath } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { readAll } from '../bytes/input.ts';
import { openAttributes } from './attribute-reader.ts';
import { DataReader } from './data-reader.ts';
import { blockDecoder } from './decompress-block.ts';
import type { FileInode } from './inode-reader.ts';
import { MetadataReader, readIndexed } from './metadata-reader.ts';
import { sectionOf } from './section.ts';
import { decodeSuperblock, none, superblockSize } from './superblock.ts';
import { walkImage } from './walk.ts';

export interface ReadSquashfsRequest {
  readonly file: RandomAccess;
  /** Where in the file the image lies, bytes. */
  readonly start: number;
  readonly size: number;
  /** False for a file whose content does not decide: it is not read, and its hash is empty. A hostile image may state any size. */
  readonly shouldHash: (path: RawPath, size: number) => boolean;
  readonly maxEntries: number;
  /** Of all names and link targets together; 512 MiB, and less in tests. */
  readonly maxText?: number | undefined;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const what = 'SquashFS';
const minBlock = 4096;
const maxBlock = 1024 * 1024;
const maxAccounts = 16 * 1024 * 1024;

/** True if the bytes begin an image; 4 are enough. */
export const isSquashfs = (head: Uint8Array): boolean =>
  Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1', 0, 4) === 'hsqs';

const open = async ({ file, start, size, maxEntries }: ReadSquashfsRequest) => {
  const head = sectionOf(file, start, size, what).read(0, superblockSize);
  const superblock = decodeSuperblock(head);
  const isPower = superblock && Number.isInteger(Math.log2(superblock.blockSize));
  if (!isPower || superblock.blockSize < minBlock || superblock.blockSize > maxBlock)
    throw new ArchiveError('ARCHIVE_UNSUPPORTED', `${what}: not version 4.0`, {
      hint: 'unpack it with unsquashfs and give the directory',
    });
  if (superblock.bytesUsed > size) throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: ends too early`);
  const image = sectionOf(file, start, superblock.bytesUsed, what);
  const decode = blockDecoder(superblock.compression, what);
  const metadata = new MetadataReader(image, decode, what);
  // Each holds the end of a file; an index may name one block of records again and again.
  if (superblock.fragments > maxEntries) throw metadata.tooLarge(`${superblock.fragments} fragments`);
  const table = (at: number, bytes: number) => readIndexed(metadata, image, at, bytes);
  const fragments = await table(superblock.fragmentTable, 16 * superblock.fragments);
  return {
    superblock,
    metadata,
    ids: await table(superblock.idTable, 4 * superblock.ids),
    attributes: await openAttributes(metadata, image, superblock.attributeTable, maxEntries),
    data: new DataReader(image, decode, superblock.blockSize, fragments),
  };
};

/** Where the content lies: equal for files that share it. */
const placeOf = ({ start, fragment, offset, size }: FileInode) => [start, fragment, offset, size].join(' ');

/** In the order in which contents lie in the image, so that each block is opened once. */
const inImageOrder = (a: { readonly inode: FileInode }, b: { readonly inode: FileInode }) =>
  Number(a.inode.fragment !== none) - Number(b.inode.fragment !== none) ||
  (a.inode.fragment === none ? a.inode.start - b.inode.start : a.inode.fragment - b.inode.fragment);

/** All that an image holds, in Tree order, its files hashed. Throws ArchiveError. */
export const readSquashfs = async (request: ReadSquashfsRequest): Promise<Entry[]> => {
  const { shouldHash, maxEntries, onProgress, signal } = request;
  const image = await open(request);
  const { entries, files } = await walkImage(image, maxEntries, signal, request.maxText);
  const turn = turns();
  const hashes = new Map<RawPath, string>();
  const known = new Map<string, string>();
  const accounts = new Map<RawPath, Uint8Array>();
  const contentOf = async (inode: FileInode) => readAll(image.data.content(inode), maxAccounts, what);
  const hash = async (inode: FileInode) => {
    const sha256 = createHash('sha256');
    for await (const piece of image.data.content(inode)) {
      sha256.update(piece);
      await turn(piece.length);
    }
    return sha256.digest('hex');
  };
  for (const { entry, inode } of files.toSorted(inImageOrder)) {
    signal?.throwIfAborted();
    if (!shouldHash(entry.path, inode.size)) continue;
    if (['/etc/passwd', '/etc/group'].includes(entry.path)) {
      const bytes = await contentOf(inode);
      accounts.set(entry.path, bytes);
      hashes.set(entry.path, createHash('sha256').update(bytes).digest('hex'));
      continue;
    }
    const place = placeOf(inode);
    const sha256 = known.get(place) ?? (await hash(inode));
    known.set(place, sha256);
    hashes.set(entry.path, sha256);
    onProgress?.(inode.size);
  }
  const names = accountNames(accounts.get('/etc/passwd'), accounts.get('/etc/group'));
  const complete = (entry: Entry): Entry => ({
    ...entry,
    user: names.user(entry.uid),
    group: names.group(entry.gid),
    ...(entry.type === 'file' && { sha256: hashes.get(entry.hardlink ?? entry.path) ?? '' }),
  });
  return entries.map(complete);
};
