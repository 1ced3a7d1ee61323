import { type ByteSource, toSource } from '../bytes/source.ts';
import type { Bytes } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';

const nothing = Buffer.alloc(0);

/** Bits of a stream, highest first. What is read without a wait must be held first; beyond the end there are zeros, and `isOver`. */
export class BitWindow {
  readonly what: string;
  readonly #source: ByteSource;
  #bytes: Buffer = nothing;
  #at = 0;
  #kept = 0;
  #count = 0;
  #beyond = 0;

  constructor(input: Bytes, what: string) {
    this.#source = toSource(input);
    this.what = what;
  }

  /** True once more was read than there is. */
  get isOver(): boolean {
    return this.#beyond * 8 > this.#count;
  }

  /** Has at least `length` further bytes in memory, or all that are left; false if there are none. */
  async hold(length: number): Promise<boolean> {
    const pieces: Uint8Array[] = [this.#bytes.subarray(this.#at)];
    let held = this.#bytes.length - this.#at;
    if (held < length) {
      while (held < length * 2) {
        const piece = await this.#source.pull();
        if (!piece) break;
        pieces.push(piece);
        held += piece.length;
      }
      this.#bytes = Buffer.concat(pieces, held);
      this.#at = 0;
    }
    return held > 0 || this.#count - this.#beyond * 8 >= 8;
  }

  /** 1 to 24 bits. */
  read(length: number): number {
    const value = this.peek(length);
    this.#count -= length;
    return value;
  }

  /** The next 1 to 24 bits, which stay. */
  peek(length: number): number {
    while (this.#count < length) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) this.#beyond++;
      else this.#at++;
      this.#kept = (this.#kept << 8) | (byte ?? 0);
      this.#count += 8;
    }
    return (this.#kept >>> (this.#count - length)) & ((1 << length) - 1);
  }

  /** Throws `ARCHIVE_TRUNCATED` where there are no 32. */
  read32(): number {
    const value = ((this.read(16) << 16) | this.read(16)) >>> 0;
    if (this.isOver) throw this.truncated();
    return value;
  }

  /** Passes over what is left of a byte. */
  align(): void {
    this.#count -= this.#count % 8;
  }

  truncated(): ArchiveError {
    return new ArchiveError('ARCHIVE_TRUNCATED', `${this.what}: ends in the middle`);
  }

  async close(): Promise<void> {
    await this.#source.close();
  }
}
