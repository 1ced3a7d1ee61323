import { deflateSync } from 'node:zlib';
import { type MetadataPlace, metadataSize } from './superblock.ts';

/** A metadata block whose content is stored as it is. */
const plain = 0x8000;

/** A run of metadata blocks, each of at most 8 KiB of content under a two-byte length. */
export class MetadataWriter {
  readonly blocks: Buffer[] = [];
  readonly #buffer = Buffer.alloc(metadataSize);
  #size = 0;
  #fill = 0;

  /** Where the next byte goes. */
  get place(): MetadataPlace {
    return { block: this.#size, offset: this.#fill };
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + metadataSize - this.#fill);
      this.#buffer.set(part, this.#fill);
      this.#fill += part.length;
      at += part.length;
      if (this.#fill === metadataSize) this.#flush();
    }
  }

  /** The whole run. Nothing may be written afterwards. */
  finish(): Buffer {
    if (this.#fill > 0) this.#flush();
    return Buffer.concat(this.blocks);
  }

  #flush(): void {
    const content = this.#buffer.subarray(0, this.#fill);
    const compressed = deflateSync(content);
    const isPlain = compressed.length >= content.length;
    const stored = isPlain ? content : compressed;
    const block = Buffer.alloc(2 + stored.length);
    block.writeUInt16LE(stored.length | (isPlain ? plain : 0));
    block.set(stored, 2);
    this.blocks.push(block);
    this.#size += block.length;
    this.#fill = 0;
  }
}

export interface Table {
  readonly bytes: Buffer;
  /** Where the index begins, which is what the superblock points at. */
  readonly start: number;
}

/** Records in metadata blocks, and an index of where each block begins. `at` is where the table will lie. */
export const indexedTable = (records: Uint8Array, at: number, head: Buffer = Buffer.alloc(0)): Table => {
  const writer = new MetadataWriter();
  writer.write(records);
  const content = writer.finish();
  const index = Buffer.alloc(8 * writer.blocks.length);
  let position = at;
  for (const [number, block] of writer.blocks.entries()) {
    index.writeBigUInt64LE(BigInt(position), 8 * number);
    position += block.length;
  }
  return { bytes: Buffer.concat([content, head, index]), start: at + content.length };
};
