import { createHash, type Hash } from 'node:crypto';
import { type Digest, toDigest } from '@holotype/model';

const bufferSize = 1024 * 1024;
/** Bytes; what is longer goes on as it is. */
const longestCopied = 32 * 1024;
/** What every tar ends with. */
const endOfArchive = Buffer.alloc(1024);

/** One tar as it grows: small pieces are put together, then hashed and given on. */
export class TarWriter {
  readonly #emitTo: ((bytes: Uint8Array) => void) | undefined;
  readonly #buffer = Buffer.allocUnsafe(bufferSize);
  #hash: Hash = createHash('sha256');
  #fill = 0;
  #size = 0;

  constructor(emitTo: ((bytes: Uint8Array) => void) | undefined) {
    this.#emitTo = emitTo;
  }

  write(bytes: Uint8Array): void {
    const isLong = bytes.length > longestCopied;
    if (isLong || bytes.length > bufferSize - this.#fill) this.#flush();
    if (isLong) {
      this.#emit(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#fill);
    this.#fill += bytes.length;
  }

  /** Ends the tar; the next write begins another. */
  end(): { readonly digest: Digest; readonly size: number } {
    this.write(endOfArchive);
    this.#flush();
    const ended = { digest: toDigest(this.#hash.digest('hex')), size: this.#size };
    this.#hash = createHash('sha256');
    this.#size = 0;
    return ended;
  }

  #flush(): void {
    if (this.#fill > 0) this.#emit(this.#buffer.subarray(0, this.#fill));
    this.#fill = 0;
  }
  #emit(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#emitTo?.(bytes);
    this.#size += bytes.length;
  }
}
