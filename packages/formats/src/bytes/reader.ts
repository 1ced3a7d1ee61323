import { ArchiveError } from '../errors.ts';
import { toBuffer } from './input.ts';
import type { ByteSource } from './source.ts';

const nothing = Buffer.alloc(0);

/** Reads a stream by lengths. What already lies in memory is given at once, without a promise and without a copy. */
export class ByteReader {
  readonly #source: ByteSource;
  readonly #what: string;
  #piece: Buffer = nothing;
  #at = 0;
  #position = 0;

  /** `what` names the stream in messages. */
  constructor(source: ByteSource, what: string) {
    this.#source = source;
    this.#what = what;
  }

  /** How many bytes were taken or skipped. */
  get position(): number {
    return this.#position;
  }

  /** The next `length` bytes if they lie in the current piece. */
  take(length: number): Buffer | undefined {
    const end = this.#at + length;
    if (end > this.#piece.length) return undefined;
    const taken = this.#piece.subarray(this.#at, end);
    this.#at = end;
    this.#position += length;
    return taken;
  }

  /** Between 1 and `length` of the next bytes, as they lie in memory; undefined if a piece must be waited for. */
  takeSome(length: number): Buffer | undefined {
    const there = this.#piece.length - this.#at;
    return there === 0 ? undefined : this.take(Math.min(length, there));
  }

  /** False at the end of the stream. */
  async fill(): Promise<boolean> {
    while (this.#at === this.#piece.length) {
      const piece = await this.#source.pull();
      if (!piece) return false;
      this.#piece = toBuffer(piece);
      this.#at = 0;
    }
    return true;
  }

  /** Exactly `length` bytes; undefined if the stream has ended before the first of them. Throws `ARCHIVE_TRUNCATED`. */
  async read(length: number): Promise<Buffer | undefined> {
    const whole = this.take(length);
    if (whole) return whole;
    const parts: Buffer[] = [];
    for (let left = length; left > 0;) {
      if (!(await this.fill())) {
        if (left === length) return undefined;
        throw this.truncated();
      }
      const part = this.takeSome(left);
      if (!part) continue;
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts, length);
  }

  /** Throws `ARCHIVE_TRUNCATED` if fewer than `length` bytes follow. */
  async skip(length: number): Promise<void> {
    for (let left = length; left > 0;) {
      const part = this.takeSome(left);
      if (part) {
        left -= part.length;
        continue;
      }
      const sought = this.#source.seek(left);
      this.#position += sought;
      left -= sought;
      if (left > 0 && !(await this.fill())) throw this.truncated();
    }
  }

  truncated(): ArchiveError {
    return new ArchiveError(
      'ARCHIVE_TRUNCATED',
      `${this.#what}: ends at byte ${this.#position}, in the middle`,
    );
  }

  /** Lets the source go, also before its end. */
  async close(): Promise<void> {
    await this.#source.close();
  }
}
