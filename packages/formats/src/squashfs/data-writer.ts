import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { FileEntry, Sha256 } from '@holotype/model';

export const blockSize = 128 * 1024;
/** A data block that is stored as it is. */
export const plainBlock = 1 << 24;

/** Where a content lies, known once the data are finished. */
export interface Stored {
  /** Of its first block. */
  start: number;
  /** For each block the bytes it takes; 0 for zeros, which take none. */
  readonly blocks: number[];
  /** In which fragment block, and where in it; undefined if all of it lies in blocks. */
  readonly fragment: { readonly index: number; readonly offset: number } | undefined;
  /** Bytes of zeros that take no room. */
  sparse: number;
}
export interface Fragment {
  start: number;
  size: number;
}
interface Pending {
  readonly content: Uint8Array;
  readonly compressed: Promise<Uint8Array>;
  readonly place: (start: number, size: number) => void;
}

const compress: (content: Uint8Array) => Promise<Uint8Array> = promisify(deflate);
const zeros = Buffer.alloc(blockSize);
/** Blocks that are compressed while others are read: what Node's threads can use. */
const ahead = 8;

/** File contents as data blocks, small ones together in fragment blocks; equal contents are written once. */
export class DataWriter {
  readonly fragments: Fragment[] = [];
  readonly #append: (bytes: Uint8Array) => void;
  readonly #known = new Map<Sha256, Stored>();
  readonly #pending: Pending[] = [];
  #position: number;
  #small = Buffer.allocUnsafe(blockSize);
  #fill = 0;

  /** `position` is where in the image the first byte goes. */
  constructor(append: (bytes: Uint8Array) => void, position: number) {
    this.#append = append;
    this.#position = position;
  }

  get position(): number {
    return this.#position;
  }

  async add({ sha256, size }: FileEntry, content: Iterable<Uint8Array>): Promise<void> {
    if (this.#known.has(sha256)) return;
    const isSmall = size < blockSize;
    if (isSmall && this.#fill + size > blockSize) await this.#endFragment();
    const fragment = isSmall ? { index: this.fragments.length, offset: this.#fill } : undefined;
    const stored: Stored = { start: 0, blocks: [], fragment, sparse: 0 };
    this.#known.set(sha256, stored);
    if (isSmall) for (const piece of content) this.#fill += copyTo(this.#small, piece, this.#fill);
    else for (const block of cut(content)) await this.#block(stored, block);
  }

  /** Undefined for a content that was never added. */
  find(sha256: Sha256): Stored | undefined {
    return this.#known.get(sha256);
  }

  async finish(): Promise<void> {
    if (this.#fill > 0) await this.#endFragment();
    while (this.#pending.length > 0) await this.#drain();
  }

  async #endFragment(): Promise<void> {
    const fragment: Fragment = { start: 0, size: 0 };
    this.fragments.push(fragment);
    const content = this.#small.subarray(0, this.#fill);
    this.#small = Buffer.allocUnsafe(blockSize);
    this.#fill = 0;
    await this.#push(content, (start, size) => {
      Object.assign(fragment, { start, size });
    });
  }

  async #block(stored: Stored, content: Buffer): Promise<void> {
    const index = stored.blocks.push(0) - 1;
    if (content.equals(zeros.subarray(0, content.length))) {
      stored.sparse += content.length;
      return;
    }
    const isFirst = stored.sparse === index * blockSize;
    await this.#push(content, (start, size) => {
      if (isFirst) stored.start = start;
      stored.blocks[index] = size;
    });
  }

  async #push(content: Uint8Array, place: Pending['place']): Promise<void> {
    this.#pending.push({ content, compressed: compress(content), place });
    if (this.#pending.length > ahead) await this.#drain();
  }

  async #drain(): Promise<void> {
    const next = this.#pending.shift();
    if (!next) return;
    const compressed = await next.compressed;
    const isPlain = compressed.length >= next.content.length;
    const bytes = isPlain ? next.content : compressed;
    next.place(this.#position, bytes.length | (isPlain ? plainBlock : 0));
    this.#append(bytes);
    this.#position += bytes.length;
  }
}

const copyTo = (target: Buffer, piece: Uint8Array, at: number): number => {
  target.set(piece, at);
  return piece.length;
};

/** Whole blocks, each in memory of its own, and a shorter one at the end. */
function* cut(content: Iterable<Uint8Array>): Generator<Buffer, void> {
  let block = Buffer.allocUnsafe(blockSize);
  let fill = 0;
  for (const piece of content) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + blockSize - fill);
      fill += copyTo(block, part, fill);
      at += part.length;
      if (fill < blockSize) continue;
      yield block;
      block = Buffer.allocUnsafe(blockSize);
      fill = 0;
    }
  }
  if (fill > 0) yield block.subarray(0, fill);
}
