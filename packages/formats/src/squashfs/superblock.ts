/** Places are bytes from the start of the image. Source: Linux, Documentation/filesystems/squashfs.rst, and fs/squashfs/squashfs_fs.h. */
export interface Superblock {
  readonly inodes: number;
  /** Seconds since 1970. */
  readonly madeAt: number;
  /** Bytes of content in a data block. */
  readonly blockSize: number;
  readonly fragments: number;
  readonly compression: number;
  readonly ids: number;
  /** Block in the inode table and offset in what that block holds. */
  readonly root: MetadataPlace;
  readonly bytesUsed: number;
  readonly idTable: number;
  /** Undefined if no path has attributes. */
  readonly attributeTable: number | undefined;
  readonly inodeTable: number;
  readonly directoryTable: number;
  readonly fragmentTable: number;
}

/** Where something lies in a table: the start of its block, from the table's start, and the offset in the block's content. */
export interface MetadataPlace {
  readonly block: number;
  readonly offset: number;
}

export const superblockSize = 96;
/** Content of a metadata block, bytes. */
export const metadataSize = 8192;
export const gzip = 1;
export const none = 0xffffffff;
const magic = 'hsqs';
const nothing = 0xffffffffffffffffn;
/** Equal contents are stored once. */
const duplicatesFlag = 0x40;

export const placeToBig = ({ block, offset }: MetadataPlace): bigint =>
  BigInt(block) * 65_536n + BigInt(offset);
export const placeFromBig = (value: bigint): MetadataPlace => ({
  block: Number(value >> 16n),
  offset: Number(value & 0xffffn),
});

export const encodeSuperblock = (block: Superblock): Buffer => {
  const bytes = Buffer.alloc(superblockSize);
  bytes.write(magic, 0, 'latin1');
  bytes.writeUInt32LE(block.inodes, 4);
  bytes.writeUInt32LE(block.madeAt, 8);
  bytes.writeUInt32LE(block.blockSize, 12);
  bytes.writeUInt32LE(block.fragments, 16);
  bytes.writeUInt16LE(block.compression, 20);
  bytes.writeUInt16LE(Math.log2(block.blockSize), 22);
  bytes.writeUInt16LE(duplicatesFlag, 24);
  bytes.writeUInt16LE(block.ids, 26);
  bytes.writeUInt16LE(4, 28);
  bytes.writeUInt16LE(0, 30);
  bytes.writeBigUInt64LE(placeToBig(block.root), 32);
  const places = [
    block.bytesUsed,
    block.idTable,
    block.attributeTable,
    block.inodeTable,
    block.directoryTable,
    block.fragmentTable,
    undefined,
  ];
  for (const [at, place] of places.entries())
    bytes.writeBigUInt64LE(place === undefined ? nothing : BigInt(place), 40 + 8 * at);
  return bytes;
};

/** Undefined if it is not that of SquashFS 4.0; places are whatever the image says. */
export const decodeSuperblock = (bytes: Buffer): Superblock | undefined => {
  if (bytes.length < superblockSize || bytes.toString('latin1', 0, 4) !== magic) return undefined;
  if (bytes.readUInt16LE(28) !== 4 || bytes.readUInt16LE(30) !== 0) return undefined;
  const place = (at: number) => Number(bytes.readBigUInt64LE(at));
  return {
    inodes: bytes.readUInt32LE(4),
    madeAt: bytes.readUInt32LE(8),
    blockSize: bytes.readUInt32LE(12),
    fragments: bytes.readUInt32LE(16),
    compression: bytes.readUInt16LE(20),
    ids: bytes.readUInt16LE(26),
    root: placeFromBig(bytes.readBigUInt64LE(32)),
    bytesUsed: place(40),
    idTable: place(48),
    attributeTable: bytes.readBigUInt64LE(56) === nothing ? undefined : place(56),
    inodeTable: place(64),
    directoryTable: place(72),
    fragmentTable: place(80),
  };
};
