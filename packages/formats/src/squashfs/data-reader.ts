import { inOrder } from '@holotype/host';
import { ArchiveError } from '../errors.ts';
import { plainBlock } from './data-writer.ts';
import type { BlockDecoder } from './decompress-block.ts';
import type { FileInode } from './inode-reader.ts';
import type { Section } from './section.ts';
import { none } from './superblock.ts';

const ahead = 4;

/** Contents of files. */
export class DataReader {
  readonly #image: Section;
  readonly #decode: BlockDecoder;
  readonly #blockSize: number;
  readonly #fragments: Buffer;
  readonly #zeros: Buffer;
  #fragment: { readonly position: number; readonly word: number; readonly content: Buffer } | undefined;

  constructor(image: Section, decode: BlockDecoder, blockSize: number, fragments: Buffer) {
    this.#image = image;
    this.#decode = decode;
    this.#blockSize = blockSize;
    this.#fragments = fragments;
    this.#zeros = Buffer.alloc(blockSize);
  }

  /** In pieces, exactly as many bytes as the inode says. Throws `ARCHIVE_CORRUPT`. */
  async *content(inode: FileInode): AsyncGenerator<Buffer, void> {
    let left = inode.size;
    const places = this.#places(inode);
    for await (const block of inOrder(places, (place) => this.#block(place), ahead)) {
      yield block;
      left -= block.length;
    }
    if (left === 0) return;
    const fragment = await this.#openFragment(inode.fragment);
    if (inode.offset + left > fragment.length) throw this.#corrupt('a file that ends behind its fragment');
    yield fragment.subarray(inode.offset, inode.offset + left);
  }

  async *#places({ start, size, blocks }: FileInode) {
    let position = start;
    let left = size;
    for await (const word of blocks()) {
      const length = Math.min(left, this.#blockSize);
      yield { position, word, length };
      position += word & ~plainBlock;
      left -= length;
    }
  }

  async #block({ position, word, length }: { position: number; word: number; length: number }) {
    if (word === 0) return this.#zeros.subarray(0, length);
    const content = await this.#stored(position, word, length);
    if (content.length !== length) throw this.#corrupt('a data block of another size');
    return content;
  }

  async #stored(position: number, word: number, limit: number): Promise<Buffer> {
    const size = word & ~plainBlock;
    if (size > this.#blockSize) throw this.#corrupt(`a data block of ${size} bytes`);
    const bytes = this.#image.read(position, size);
    return (word & plainBlock) === 0 ? this.#decode(bytes, limit) : bytes;
  }

  async #openFragment(index: number): Promise<Buffer> {
    if (index === none || 16 * index >= this.#fragments.length)
      throw this.#corrupt('a fragment that is not there');
    const position = Number(this.#fragments.readBigUInt64LE(16 * index));
    const word = this.#fragments.readUInt32LE(16 * index + 8);
    // By its place: a table can name one block as often as it likes.
    if (this.#fragment?.position === position && this.#fragment.word === word) return this.#fragment.content;
    const content = await this.#stored(position, word, this.#blockSize);
    this.#fragment = { position, word, content };
    return content;
  }

  #corrupt(why: string): ArchiveError {
    return new ArchiveError('ARCHIVE_CORRUPT', `SquashFS: ${why}`);
  }
}
