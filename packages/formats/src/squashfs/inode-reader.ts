import { ArchiveError } from '../errors.ts';
import type { Cursor } from './metadata-reader.ts';
import { none } from './superblock.ts';

/** What the types of inodes say alike. Attributes are a number, `none` for none. */
interface Common {
  readonly mode: number;
  /** Places in the table of ids. */
  readonly user: number;
  readonly group: number;
  readonly mtime: number;
  readonly number: number;
  readonly attributes: number;
}
export interface FileInode extends Common {
  readonly type: 'file';
  readonly size: number;
  readonly start: number;
  readonly fragment: number;
  readonly offset: number;
  /** What each data block takes; read only when the content is wanted, and as it goes, for a hostile one may be endless. */
  readonly blocks: () => AsyncIterable<number>;
}
export interface DirectoryInode extends Common {
  readonly type: 'directory';
  /** Of its listing: the block in the directory table, the offset in it, bytes. */
  readonly block: number;
  readonly offset: number;
  readonly size: number;
}
export interface SymlinkInode extends Common {
  readonly type: 'symlink';
  readonly target: string;
}
export interface DeviceInode extends Common {
  readonly type: 'character-device' | 'block-device';
  readonly major: number;
  readonly minor: number;
}
export interface FifoInode extends Common {
  readonly type: 'fifo' | 'socket';
}
export type Inode = FileInode | DirectoryInode | SymlinkInode | DeviceInode | FifoInode;

const maxTarget = 65_535;
const dots = 3;

const corrupt = (why: string) => new ArchiveError('ARCHIVE_CORRUPT', `SquashFS: ${why}`);

interface Body {
  readonly common: Omit<Common, 'attributes'>;
  readonly cursor: Cursor;
  readonly isExtended: boolean;
  readonly blockSize: number;
}

const readFile = async ({ common, cursor, isExtended, blockSize }: Body): Promise<FileInode> => {
  const bytes = await cursor.read(isExtended ? 40 : 16);
  const long = (at: number) => Number(bytes.readBigUInt64LE(at));
  const [start, size] = isExtended ? [long(0), long(8)] : [bytes.readUInt32LE(0), bytes.readUInt32LE(12)];
  const at = isExtended ? 28 : 4;
  const fragment = bytes.readUInt32LE(at);
  const attributes = isExtended ? bytes.readUInt32LE(36) : none;
  const count = fragment === none ? Math.ceil(size / blockSize) : Math.floor(size / blockSize);
  const blocks = async function* () {
    for (let left = count; left > 0;) {
      const part = await cursor.read(4 * Math.min(left, 1024));
      for (let word = 0; word < part.length; word += 4) yield part.readUInt32LE(word);
      left -= part.length / 4;
    }
  };
  return {
    ...common,
    type: 'file',
    attributes,
    size,
    start,
    fragment,
    offset: bytes.readUInt32LE(at + 4),
    blocks,
  };
};

const readDirectory = async ({ common, cursor, isExtended }: Body): Promise<DirectoryInode> => {
  const bytes = await cursor.read(isExtended ? 24 : 16);
  const [block, size, offset, attributes] = isExtended
    ? [bytes.readUInt32LE(8), bytes.readUInt32LE(4), bytes.readUInt16LE(18), bytes.readUInt32LE(20)]
    : [bytes.readUInt32LE(0), bytes.readUInt16LE(8), bytes.readUInt16LE(10), none];
  return { ...common, type: 'directory', attributes, block, offset, size: Math.max(0, size - dots) };
};

const readSymlink = async ({ common, cursor, isExtended }: Body): Promise<SymlinkInode> => {
  const length = (await cursor.read(8)).readUInt32LE(4);
  if (length > maxTarget) throw corrupt(`a link target of ${length} bytes`);
  const target = (await cursor.read(length)).toString('latin1');
  const attributes = isExtended ? (await cursor.read(4)).readUInt32LE() : none;
  return { ...common, type: 'symlink', attributes, target };
};

const readDevice = async (body: Body, type: DeviceInode['type']): Promise<DeviceInode> => {
  const bytes = await body.cursor.read(body.isExtended ? 12 : 8);
  const number = bytes.readUInt32LE(4);
  const attributes = body.isExtended ? bytes.readUInt32LE(8) : none;
  const minor = (number & 0xff) | ((number >>> 12) & 0xfff00);
  return { ...body.common, type, attributes, major: (number >>> 8) & 0xfff, minor };
};

const readFifo = async (body: Body, type: FifoInode['type']): Promise<FifoInode> => {
  const bytes = await body.cursor.read(body.isExtended ? 8 : 4);
  return { ...body.common, type, attributes: body.isExtended ? bytes.readUInt32LE(4) : none };
};

/** One inode, from where `cursor` stands. Throws `ARCHIVE_CORRUPT`. */
export const readInode = async (cursor: Cursor, blockSize: number): Promise<Inode> => {
  const head = await cursor.read(16);
  const type = head.readUInt16LE(0);
  const common = {
    mode: head.readUInt16LE(2) & 0o7777,
    user: head.readUInt16LE(4),
    group: head.readUInt16LE(6),
    mtime: head.readUInt32LE(8),
    number: head.readUInt32LE(12),
  };
  const body = { common, cursor, isExtended: type > 7, blockSize };
  switch (type > 7 ? type - 7 : type) {
    case 1:
      return readDirectory(body);
    case 2:
      return readFile(body);
    case 3:
      return readSymlink(body);
    case 4:
      return readDevice(body, 'block-device');
    case 5:
      return readDevice(body, 'character-device');
    case 6:
      return readFifo(body, 'fifo');
    case 7:
      return readFifo(body, 'socket');
    default:
      throw corrupt(`an inode of type ${type}`);
  }
};
