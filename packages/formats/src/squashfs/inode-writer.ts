import { type Entry, rawToBytes } from '@holotype/model';
import type { Stored } from './data-writer.ts';
import type { Listing } from './directory-writer.ts';
import { heldTime } from './holds.ts';
import { none } from './superblock.ts';

/** The number of a type; its extended form, which also has attributes, is 7 more. */
export const inodeTypes: Readonly<Record<Entry['type'], number>> = {
  directory: 1,
  file: 2,
  symlink: 3,
  'block-device': 4,
  'character-device': 5,
  fifo: 6,
};
const extended = 7;

/** What an inode says besides what its entry says. */
export interface InodeFacts {
  readonly number: number;
  /** Places in the table of ids. */
  readonly user: number;
  readonly group: number;
  readonly links: number;
  /** `none` if there are no attributes. */
  readonly attributes: number;
  /** Of a file; undefined if it is empty. */
  readonly stored?: Stored | undefined;
  /** Of a directory, with the number of its parent. */
  readonly listing?: Listing | undefined;
  readonly parent?: number | undefined;
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, 4 * at);
  return bytes;
};
const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(8 * values.length);
  for (const [at, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 8 * at);
  return bytes;
};
const halves = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, 2 * at);
  return bytes;
};

const nothing: Stored = { start: 0, blocks: [], fragment: undefined, sparse: 0 };

const file = (size: number, facts: InodeFacts): readonly [boolean, Buffer] => {
  const { start, blocks, fragment, sparse } = facts.stored ?? nothing;
  const [index, offset] = fragment ? [fragment.index, fragment.offset] : [none, 0];
  const fits = start <= none && size <= none && sparse === 0;
  if (fits && facts.links === 1 && facts.attributes === none)
    return [false, Buffer.concat([words(start, index, offset, size), words(...blocks)])];
  const head = longs(start, size, sparse);
  const rest = words(facts.links, index, offset, facts.attributes);
  return [true, Buffer.concat([head, rest, words(...blocks)])];
};

/** Of the size of a listing, three bytes stand for `.` and `..`. */
const dots = 3;

const directory = ({ listing, parent = 0, links, attributes }: InodeFacts): readonly [boolean, Buffer] => {
  const { place, size, index } = listing ?? { place: { block: 0, offset: 0 }, size: 0, index: [] };
  if (size + dots <= 0xffff && attributes === none && index.length === 0)
    return [
      false,
      Buffer.concat([words(place.block, links), halves(size + dots, place.offset), words(parent)]),
    ];
  const head = words(links, size + dots, place.block, parent);
  return [true, Buffer.concat([head, halves(index.length, place.offset), words(attributes), ...index])];
};

const withAttributes = (body: Buffer, attributes: number): readonly [boolean, Buffer] =>
  attributes === none ? [false, body] : [true, Buffer.concat([body, words(attributes)])];

/** As new_encode_dev of Linux puts a device number together. */
const device = (major: number, minor: number) =>
  ((minor & 0xff) | (major << 8) | ((minor & ~0xff) << 12)) >>> 0;

const body = (entry: Entry, facts: InodeFacts): readonly [boolean, Buffer] => {
  const { links, attributes } = facts;
  switch (entry.type) {
    case 'file':
      return file(entry.size, facts);
    case 'directory':
      return directory(facts);
    case 'symlink': {
      const target = rawToBytes(entry.target);
      return withAttributes(Buffer.concat([words(links, target.length), target]), attributes);
    }
    case 'character-device':
    case 'block-device':
      return withAttributes(words(links, device(entry.major, entry.minor)), attributes);
    case 'fifo':
      return withAttributes(words(links), attributes);
  }
};

/** The bytes of one inode. */
export const encodeInode = (entry: Entry, facts: InodeFacts): Buffer => {
  const [isExtended, rest] = body(entry, facts);
  const type = inodeTypes[entry.type] + (isExtended ? extended : 0);
  const head = halves(type, entry.mode, facts.user, facts.group);
  return Buffer.concat([head, words(heldTime(entry.mtime), facts.number), rest]);
};
