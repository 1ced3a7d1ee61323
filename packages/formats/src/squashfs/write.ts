import { baseOf, type Entry, type FileEntry, parentOf, type RawPath } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { AttributeWriter } from './attribute-writer.ts';
import { blockSize, DataWriter } from './data-writer.ts';
import { type Child, writeListing } from './directory-writer.ts';
import { heldBySquashfs } from './holds.ts';
import { encodeInode, inodeTypes } from './inode-writer.ts';
import { indexedTable, MetadataWriter } from './metadata-writer.ts';
import { encodeSuperblock, gzip, type MetadataPlace, superblockSize } from './superblock.ts';

/** The kernel reads no more. */
const maxIds = 65_535;
/** A loop device takes whole pages. */
const pageSize = 4096;

/** Places in the table of owners, in the order in which they are first asked for. */
class Ids {
  readonly list: number[] = [];
  readonly #known = new Map<number, number>();

  index(id: number): number {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    if (this.list.length === maxIds)
      throw new ArchiveError('ARCHIVE_UNSUPPORTED', 'SquashFS can store at most 65,535 different owners', {
        hint: 'use the form tar, dir or oci',
      });
    this.#known.set(id, this.list.length);
    return this.list.push(id) - 1;
  }
}

interface Node {
  readonly number: number;
  links: number;
}

/** Files and directories with their numbers: one for each hardlink group. */
const numberNodes = (tree: readonly Entry[]): ReadonlyMap<RawPath, Node> => {
  const nodes = new Map<RawPath, Node>();
  let count = 0;
  for (const entry of tree) {
    const head = entry.type === 'directory' ? undefined : entry.hardlink;
    const shared = head === undefined ? undefined : nodes.get(head);
    if (shared) shared.links++;
    const node = shared ?? { number: ++count, links: entry.type === 'directory' ? 2 : 1 };
    nodes.set(entry.path, node);
    const parent = nodes.get(parentOf(entry.path));
    if (entry.type === 'directory' && entry.path !== '/' && parent) parent.links++;
  }
  return nodes;
};

/** Writes a SquashFS image 4.0, gzip, front to back: contents as they come, then everything else. Bytes depend on its arguments and zlib alone. */
export class SquashfsWriter {
  readonly #append: (bytes: Uint8Array) => void;
  readonly #data: DataWriter;
  readonly #attributes = new AttributeWriter();
  readonly #ids = new Ids();
  readonly #inodes = new MetadataWriter();
  readonly #directories = new MetadataWriter();

  /** `append` gets every byte but those of the superblock, which are zeros at first. */
  constructor(append: (bytes: Uint8Array) => void) {
    this.#append = append;
    append(Buffer.alloc(superblockSize));
    this.#data = new DataWriter(append, superblockSize);
  }

  /** A file that is not empty; equal contents are stored once. */
  async file(entry: FileEntry, content: Iterable<Uint8Array>): Promise<void> {
    await this.#data.add(entry, content);
  }

  /**
   * Ends the image: `tree` whole and in Tree order, `madeAt` in seconds since 1970. Gives the superblock, which belongs at the start, and
   * the bytes that were appended in all. Throws `ARCHIVE_UNSUPPORTED` for a Tree with too many owners.
   */
  async finish(
    tree: readonly Entry[],
    madeAt: number,
  ): Promise<{ readonly superblock: Buffer; readonly size: number }> {
    await this.#data.finish();
    const held = tree.filter((entry) => heldBySquashfs(entry));
    const nodes = numberNodes(held);
    const root = this.#writeNodes(held, nodes);
    let position = this.#data.position;
    const add = (bytes: Buffer) => {
      const at = position;
      this.#append(bytes);
      position += bytes.length;
      return at;
    };
    const inodeTable = add(this.#inodes.finish());
    const directoryTable = add(this.#directories.finish());
    const { fragments } = this.#data;
    const records = Buffer.alloc(16 * fragments.length);
    for (const [at, { start, size }] of fragments.entries()) {
      records.writeBigUInt64LE(BigInt(start), 16 * at);
      records.writeUInt32LE(size, 16 * at + 8);
    }
    const fragmentTable = indexedTable(records, position);
    add(fragmentTable.bytes);
    const { list } = this.#ids;
    const ids = Buffer.alloc(4 * list.length);
    for (const [at, id] of list.entries()) ids.writeUInt32LE(id, 4 * at);
    const idTable = indexedTable(ids, position);
    add(idTable.bytes);
    const attributeTable = this.#attributes.finish(position);
    if (attributeTable) add(attributeTable.bytes);
    const bytesUsed = position;
    add(Buffer.alloc((pageSize - (position % pageSize)) % pageSize));
    const superblock = encodeSuperblock({
      inodes: new Set(nodes.values()).size,
      madeAt,
      blockSize,
      fragments: fragments.length,
      compression: gzip,
      ids: list.length,
      root,
      bytesUsed,
      idTable: idTable.start,
      attributeTable: attributeTable?.start,
      inodeTable,
      directoryTable,
      fragmentTable: fragmentTable.start,
    });
    return { superblock, size: position };
  }

  /** Backwards, so that what a directory holds has its place before the directory does. */
  #writeNodes(tree: readonly Entry[], nodes: ReadonlyMap<RawPath, Node>): MetadataPlace {
    const children = new Map<RawPath, Child[]>();
    const written = new Map<Node, MetadataPlace>();
    const take = (path: RawPath) => {
      const found = children.get(path)?.reverse();
      children.delete(path);
      return found ?? [];
    };
    let last: MetadataPlace = { block: 0, offset: 0 };
    for (const entry of tree.toReversed()) {
      const node = nodes.get(entry.path);
      if (!node) continue;
      const place = written.get(node) ?? this.#writeNode(entry, node, nodes, take);
      written.set(node, place);
      last = place;
      if (entry.path === '/') break;
      const parent = parentOf(entry.path);
      const child = { name: baseOf(entry.path), number: node.number, place, type: inodeTypes[entry.type] };
      const siblings = children.get(parent);
      if (siblings) siblings.push(child);
      else children.set(parent, [child]);
    }
    return last;
  }

  #writeNode(
    entry: Entry,
    { number, links }: Node,
    nodes: ReadonlyMap<RawPath, Node>,
    take: (path: RawPath) => Child[],
  ): MetadataPlace {
    const isDirectory = entry.type === 'directory';
    const listing = isDirectory ? writeListing(this.#directories, take(entry.path)) : undefined;
    const parent = entry.path === '/' ? undefined : nodes.get(parentOf(entry.path));
    const { place } = this.#inodes;
    this.#inodes.write(
      encodeInode(entry, {
        number,
        links,
        user: this.#ids.index(entry.uid),
        group: this.#ids.index(entry.gid),
        attributes: this.#attributes.index(entry),
        stored: entry.type === 'file' && entry.size > 0 ? this.#data.find(entry.sha256) : undefined,
        listing,
        // The root's parent is a number that nothing has.
        parent: parent?.number ?? nodes.size + 1,
      }),
    );
    return place;
  }
}
