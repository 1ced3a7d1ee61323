import { type PendingFile, startFile } from '@holotype/host';
import { type Chunk, joinRaw, limits, type RawPath, sha256, toDigest } from '@holotype/model';
import { compressZstd } from '@holotype/formats';
import { CapsuleError } from '../errors.ts';

/** Bytes of text in one chunk. */
export const maxChunkSize = limits.chunkText;

/** Where a directory of chunks keeps the one with this digest. */
export const chunkPath = (directory: RawPath, digest: string): RawPath =>
  joinRaw(directory, `${digest.replace(/^sha256:/, '')}.ndjson.zst`);

/** Writes NDJSON as zstd-compressed chunks, cut between lines, into a directory that exists. */
export class ChunkWriter {
  readonly #directory: RawPath;
  readonly #limit: number;
  readonly #text: Buffer;
  readonly #chunks: Chunk[] = [];
  #size = 0;
  #lines = 0;

  /** `limit` is the most bytes of text in a chunk; 8 MiB, and less in tests. */
  constructor(directory: RawPath, limit = maxChunkSize) {
    this.#directory = directory;
    this.#limit = limit;
    this.#text = Buffer.allocUnsafeSlow(limit);
  }

  /**
   * Adds a line, given without its line feed. A promise is to be awaited before the next line; there is one where a chunk is full.
   * Throws `CHUNK_LINE_INVALID` for a line feed, half a surrogate pair, or a line larger than a chunk; HostError where the disk refuses.
   */
  add(line: string): Promise<void> | undefined {
    // Three bytes are the most that one UTF-16 unit takes.
    const fits = this.#size + line.length * 3 < this.#limit;
    if (!fits) {
      const size = Buffer.byteLength(line, 'utf8') + 1;
      if (size > this.#limit)
        throw new CapsuleError(
          'CHUNK_LINE_INVALID',
          `A line of ${size} bytes, more than a chunk's ${this.#limit}`,
        );
      if (this.#size + size > this.#limit) {
        return this.#flush().then(() => {
          this.#append(line);
        });
      }
    }
    this.#append(line);
    return undefined;
  }

  /** Writes what is left, and gives the chunks in order. */
  async close(): Promise<readonly Chunk[]> {
    if (this.#lines > 0) await this.#flush();
    return this.#chunks;
  }

  #append(line: string): void {
    if (line.includes('\n') || !line.isWellFormed()) {
      throw new CapsuleError('CHUNK_LINE_INVALID', 'A line holds a line feed or half a surrogate pair');
    }
    this.#size += this.#text.write(line, this.#size, 'utf8');
    this.#text[this.#size++] = 0x0a;
    this.#lines++;
  }

  async #flush(): Promise<void> {
    const content = this.#text.subarray(0, this.#size);
    const compressed = await compressZstd(content);
    const digest = toDigest(sha256(compressed));
    const path = chunkPath(this.#directory, digest);
    const file: PendingFile = startFile(joinRaw(this.#directory, 'chunk.partial'));
    try {
      file.write(compressed);
      file.commit(path);
    } finally {
      file.discard();
    }
    this.#chunks.push({
      digest,
      size: compressed.length,
      contentDigest: toDigest(sha256(content)),
      contentSize: content.length,
      lines: this.#lines,
    });
    this.#size = 0;
    this.#lines = 0;
  }
}
