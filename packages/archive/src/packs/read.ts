import { createHash } from 'node:crypto';
import type { RandomAccess } from '@holotype/host';
import { type Pack, type PackFrame, toDigest } from '@holotype/model';
import type { Bytes } from '../bytes/input.ts';
import { ByteReader } from '../bytes/reader.ts';
import { toSource } from '../bytes/source.ts';
import { decompressZstd } from '../compression/zstd.ts';
import { ArchiveError, isNoDecoder } from '../errors.ts';
import { frameSize } from './write.ts';

/** zstd never makes incompressible content larger than by this. */
const maxCompressed = frameSize + frameSize / 128;

const damaged = (pack: Pack, reason: string, cause?: unknown) =>
  new ArchiveError('PACK_DAMAGED', `Pack ${pack.digest}: ${reason}`, { cause });

/** Refuses what no writer makes before anything is read or allocated for it. */
const checkShape = (pack: Pack): void => {
  let size = 0;
  let contentSize = 0;
  for (const frame of pack.frames) {
    if (frame.contentSize > frameSize || frame.size > maxCompressed)
      throw damaged(pack, 'a frame stated larger than one may be');
    size += frame.size;
    contentSize += frame.contentSize;
  }
  if (size !== pack.size || contentSize !== pack.contentSize)
    throw damaged(pack, 'its sizes are not those of its frames');
};

const openFrame = async (
  pack: Pack,
  frame: PackFrame,
  compressed: Uint8Array,
  into: Uint8Array | undefined,
): Promise<Uint8Array> => {
  const content = await decompressZstd(compressed, frameSize, pack.digest, into);
  if (content.length !== frame.contentSize)
    throw damaged(pack, 'a frame holds another number of bytes than stated');
  return content;
};

async function* readFrames(
  reader: ByteReader,
  pack: Pack,
  into: Uint8Array | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  let opening: Promise<Uint8Array> | undefined;
  let at = 0;
  for (const frame of pack.frames) {
    const compressed = await reader.read(frame.size);
    if (!compressed) throw damaged(pack, 'ends before its last frame');
    hash.update(compressed);
    const end = at + frame.contentSize;
    const next = openFrame(pack, frame, compressed, into?.subarray(at, end));
    at = end;
    next.catch(() => undefined);
    if (opening) yield await opening;
    opening = next;
  }
  if (await reader.fill()) throw damaged(pack, 'longer than stated');
  if (toDigest(hash.digest('hex')) !== pack.digest) throw damaged(pack, 'its bytes are not the stated ones');
  if (opening) yield await opening;
}

/**
 * The contents of a pack one after another, in pieces of a frame; the next frame is opened while one is used. With `into`, which takes all
 * of it, they lie there; else in memory of their own. Throws `PACK_DAMAGED`,
 * before the last piece at the latest, if sizes, frames or the digest differ from what `pack` states, and what `blob` throws.
 */
export async function* readPack(
  blob: Bytes | RandomAccess,
  pack: Pack,
  into?: Uint8Array,
): AsyncGenerator<Uint8Array, void, undefined> {
  checkShape(pack);
  const reader = new ByteReader(toSource(blob), pack.digest);
  try {
    yield* readFrames(reader, pack, into);
  } catch (error) {
    const own = error instanceof ArchiveError && error.code.startsWith('ARCHIVE_') && !isNoDecoder(error);
    throw own ? damaged(pack, error.message, error) : error;
  } finally {
    await reader.close();
  }
}
