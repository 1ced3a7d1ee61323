import { ArchiveError } from '../errors.ts';
import type { BlockDecoder } from './decompress-block.ts';
import type { Section } from './section.ts';
import { type MetadataPlace, metadataSize } from './superblock.ts';

interface Block {
  readonly content: Buffer;
  /** Where the block after it begins. */
  readonly next: number;
}

const plain = 0x8000;
const kept = 512;

/** Metadata blocks of an image; the last ones that were read stay in memory. */
export class MetadataReader {
  readonly #image: Section;
  readonly #decode: BlockDecoder;
  readonly #what: string;
  readonly #blocks = new Map<number, Block>();

  constructor(image: Section, decode: BlockDecoder, what: string) {
    this.#image = image;
    this.#decode = decode;
    this.#what = what;
  }

  /** The block that begins at this byte of the image. */
  async block(position: number): Promise<Block> {
    const known = this.#blocks.get(position);
    if (known) return known;
    const head = this.#image.read(position, 2).readUInt16LE();
    // A length of zero stands for all of a plain block in the kernel's reader; nothing writes one.
    const size = head & ~plain;
    if (size === 0 || size > metadataSize) throw this.corrupt(`a metadata block of ${size} bytes`);
    const stored = this.#image.read(position + 2, size);
    const content = (head & plain) === 0 ? await this.#decode(stored, metadataSize) : stored;
    if (content.length === 0) throw this.corrupt('a metadata block of nothing');
    const block = { content, next: position + 2 + size };
    for (const oldest of this.#blocks.size >= kept ? [...this.#blocks.keys()].slice(0, kept / 2) : [])
      this.#blocks.delete(oldest);
    this.#blocks.set(position, block);
    return block;
  }

  /** Reads on from a place in the table that begins at `table`. */
  cursor(table: number, { block, offset }: MetadataPlace): Cursor {
    return new Cursor(this, table + block, offset);
  }

  corrupt(why: string): ArchiveError {
    return new ArchiveError('ARCHIVE_CORRUPT', `${this.#what}: ${why}`);
  }

  tooLarge(what: string): ArchiveError {
    return new ArchiveError('ARCHIVE_TOO_LARGE', `${this.#what}: ${what}`);
  }
}

/** Bytes one after another, over the ends of blocks. */
export class Cursor {
  readonly #reader: MetadataReader;
  #block: number;
  #offset: number;

  constructor(reader: MetadataReader, block: number, offset: number) {
    this.#reader = reader;
    this.#block = block;
    this.#offset = offset;
  }

  async read(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = length; left > 0;) {
      const { content, next } = await this.#reader.block(this.#block);
      if (this.#offset > content.length) throw this.#reader.corrupt('a place behind the end of its block');
      const part = content.subarray(this.#offset, this.#offset + left);
      parts.push(part);
      left -= part.length;
      this.#offset += part.length;
      if (this.#offset < content.length) continue;
      this.#block = next;
      this.#offset = 0;
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : Buffer.concat(parts, length);
  }
}

/** All records of a table whose index begins at `start`. `count` is what the superblock says; blocks are read as far as they exist. */
export const readIndexed = async (
  reader: MetadataReader,
  image: Section,
  start: number,
  size: number,
): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for (let at = 0; at < size; at += metadataSize) {
    const place = Number(image.read(start + 8 * (at / metadataSize), 8).readBigUInt64LE());
    const { content } = await reader.block(place);
    if (content.length !== Math.min(metadataSize, size - at)) throw reader.corrupt('a table that is cut');
    parts.push(content);
  }
  return Buffer.concat(parts);
};
