import type { ByteReader } from './reader.ts';

/** The next bytes of a reader, as they lie in memory; `left` says how many nobody has read. */
export class Content {
  left: number;
  readonly #reader: ByteReader;

  constructor(reader: ByteReader, size: number) {
    this.#reader = reader;
    this.left = size;
  }

  async *read(): AsyncGenerator<Uint8Array, void, undefined> {
    while (this.left > 0) {
      const piece = this.#reader.takeSome(this.left);
      if (piece) {
        this.left -= piece.length;
        yield piece;
      } else if (!(await this.#reader.fill())) {
        throw this.#reader.truncated();
      }
    }
  }
}
