import { rawToBytes } from '@holotype/model';
import type { MetadataWriter } from './metadata-writer.ts';
import { type MetadataPlace, metadataSize } from './superblock.ts';

export interface Child {
  readonly name: string;
  readonly number: number;
  readonly place: MetadataPlace;
  /** The basic inode type, also where the inode is an extended one. */
  readonly type: number;
}
export interface Listing {
  readonly place: MetadataPlace;
  /** Bytes. */
  readonly size: number;
  /** One for each metadata block that the listing goes on in. */
  readonly index: readonly Buffer[];
}

const maxRun = 256;
const headSize = 12;

/** Entries under one header: their inodes lie in one metadata block, and their numbers near the first. */
interface Run {
  readonly first: Child;
  readonly entries: Buffer[];
  size: number;
}

const entryOf = ({ name, number, place, type }: Child, first: Child): Buffer => {
  const bytes = rawToBytes(name);
  const entry = Buffer.alloc(8 + bytes.length);
  entry.writeUInt16LE(place.offset, 0);
  entry.writeInt16LE(number - first.number, 2);
  entry.writeUInt16LE(type, 4);
  entry.writeUInt16LE(bytes.length - 1, 6);
  entry.set(bytes, 8);
  return entry;
};

const indexOf = ({ name }: Child, at: number, block: number): Buffer => {
  const bytes = rawToBytes(name);
  const index = Buffer.alloc(12 + bytes.length);
  index.writeUInt32LE(at, 0);
  index.writeUInt32LE(block, 4);
  index.writeUInt32LE(bytes.length - 1, 8);
  index.set(bytes, 12);
  return index;
};

/** Writes what a directory holds; `children` are sorted by the bytes of their names. */
export const writeListing = (table: MetadataWriter, children: readonly Child[]): Listing => {
  const { place } = table;
  const index: Buffer[] = [];
  let size = 0;
  let block = place.block;
  let run: Run | undefined;
  const end = () => {
    if (!run) return;
    const here = table.place;
    if (here.block !== block) index.push(indexOf(run.first, size, here.block));
    block = here.block;
    const head = Buffer.alloc(headSize);
    head.writeUInt32LE(run.entries.length - 1, 0);
    head.writeUInt32LE(run.first.place.block, 4);
    head.writeUInt32LE(run.first.number, 8);
    table.write(Buffer.concat([head, ...run.entries]));
    size += run.size;
    run = undefined;
  };
  for (const child of children) {
    const difference = run ? child.number - run.first.number : 0;
    const isFull =
      run !== undefined &&
      (run.entries.length === maxRun ||
        run.first.place.block !== child.place.block ||
        Math.abs(difference) > 0x7fff ||
        table.place.offset + run.size >= metadataSize);
    if (isFull) end();
    run ??= { first: child, entries: [], size: headSize };
    const entry = entryOf(child, run.first);
    run.entries.push(entry);
    run.size += entry.length;
  }
  end();
  return { place, size, index };
};
