import { isUtf8 } from 'node:buffer';
import { type Chunk, sha256, toDigest } from '@holotype/model';
import { type Bytes, readAll, toBuffer } from '@holotype/formats';
import { decompressZstd } from '@holotype/formats';
import { ArchiveError, isNoDecoder } from '@holotype/formats';
import { CapsuleError } from '../errors.ts';
import { maxChunkSize } from './write.ts';

/** zstd never makes incompressible content larger than by this. */
const maxCompressed = maxChunkSize + maxChunkSize / 128;

const readChunk = async (chunk: Chunk, input: Bytes): Promise<Buffer> => {
  const fail = (reason: string, cause?: unknown) =>
    new CapsuleError('CHUNK_DAMAGED', `Chunk ${chunk.digest}: ${reason}`, { cause });
  if (chunk.size > maxCompressed || chunk.contentSize > maxChunkSize)
    throw fail('stated larger than a chunk may be');
  try {
    const compressed = await readAll(input, chunk.size, chunk.digest);
    if (compressed.length !== chunk.size || toDigest(sha256(compressed)) !== chunk.digest)
      throw fail('its bytes are not the stated ones');
    const content = toBuffer(await decompressZstd(compressed, chunk.contentSize));
    if (content.length !== chunk.contentSize || toDigest(sha256(content)) !== chunk.contentDigest)
      throw fail('its text is not the stated one');
    if (!isUtf8(content) || (content.length > 0 && content.at(-1) !== 0x0a)) throw fail('not lines of UTF-8');
    return content;
  } catch (error) {
    if (!(error instanceof ArchiveError) || isNoDecoder(error)) throw error;
    throw fail(error.message, error);
  }
};

/**
 * The lines of an NDJSON stream, without their line feeds; one chunk is in memory at a time, and none of its lines is given before all
 * of it was compared with its digests. Throws `CHUNK_DAMAGED`, `ARCHIVE_UNSUPPORTED`,
 * and what `open` throws.
 */
export async function* readChunks(
  chunks: Iterable<Chunk>,
  open: (chunk: Chunk) => Bytes | Promise<Bytes>,
): AsyncGenerator<string, void, undefined> {
  for (const chunk of chunks) {
    const content = await readChunk(chunk, await open(chunk));
    let lines = 0;
    const miscounted = (found: string) =>
      new CapsuleError('CHUNK_DAMAGED', `Chunk ${chunk.digest}: ${found} lines, not ${chunk.lines}`);
    for (let at = 0; at < content.length; lines++) {
      if (lines === chunk.lines) throw miscounted('more');
      const end = content.indexOf(0x0a, at);
      yield content.toString('utf8', at, end);
      at = end + 1;
    }
    if (lines !== chunk.lines) throw miscounted(String(lines));
  }
}
