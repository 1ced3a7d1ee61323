import type { Entry, RawPath } from '@holotype/model';
import { paddingOf, tarHeader } from './write-header.ts';

const bufferSize = 1024 * 1024;
/** Bytes; what is longer goes on as it is. */
const longestCopied = 32 * 1024;
const block = Buffer.alloc(512);
/** What every tar ends with. */
const endOfArchive = Buffer.alloc(1024);

/**
 * Writes a tar whose bytes depend on the arguments alone. A member is `add`, then its content by `write` in as many pieces as it comes in,
 * then `pad`. Small pieces are put together before they are given on; a piece that was given on is not valid after the call.
 */
export class TarWriter {
  readonly #giveTo: ((bytes: Uint8Array) => void) | undefined;
  readonly #buffer = Buffer.allocUnsafe(bufferSize);
  #fill = 0;
  #size = 0;

  constructor(giveTo?: (bytes: Uint8Array) => void) {
    this.#giveTo = giveTo;
  }

  /** Begins a member. `linkTo` makes it a hardlink to that member. */
  add(entry: Entry, linkTo?: RawPath): void {
    this.write(tarHeader(entry, linkTo));
  }

  write(bytes: Uint8Array): void {
    const isLong = bytes.length > longestCopied;
    if (isLong || bytes.length > bufferSize - this.#fill) this.#flush();
    if (isLong) {
      this.#giveCounted(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#fill);
    this.#fill += bytes.length;
  }

  /** Ends a content of `size` bytes. */
  pad(size: number): void {
    const padding = paddingOf(size);
    if (padding > 0) this.write(block.subarray(0, padding));
  }

  /** Gives on what was kept to be put together. */
  flush(): void {
    this.#flush();
  }

  /** Ends the tar and gives its bytes; the next write begins another. */
  end(): { readonly size: number } {
    this.write(endOfArchive);
    this.#flush();
    const size = this.#size;
    this.#size = 0;
    return { size };
  }

  protected give(bytes: Uint8Array): void {
    this.#giveTo?.(bytes);
  }

  #flush(): void {
    if (this.#fill > 0) this.#giveCounted(this.#buffer.subarray(0, this.#fill));
    this.#fill = 0;
  }
  #giveCounted(bytes: Uint8Array): void {
    this.#size += bytes.length;
    this.give(bytes);
  }
}
