import { createHash } from 'node:crypto';
import type { RandomAccess } from '@holotype/host';
import { type Pack, type PackFrame, toDigest } from '@holotype/model';
import type { Bytes } from '@holotype/formats';
import { ByteReader } from '@holotype/formats';
import { toSource } from '@holotype/formats';
import { decompressZstd } from '@holotype/formats';
import { ArchiveError, isNoDecoder } from '@holotype/formats';
import { CapsuleError } from '../errors.ts';
import { frameSize } from './write.ts';

/** zstd never makes incompressible content larger than by this. */
const maxCompressed = frameSize + frameSize / 128;

const damaged = (pack: Pack, reason: string, cause?: unknown) =>
  new CapsuleError('PACK_DAMAGED', `Pack ${pack.digest}: ${reason}`, { cause });

/** Refuses what no writer makes before anything is read or allocated for it: every frame but the last is full, and none is empty. */
const checkShape = (pack: Pack): void => {
  let size = 0;
  let contentSize = 0;
  for (const [at, frame] of pack.frames.entries()) {
    if (frame.contentSize > frameSize || frame.size > maxCompressed)
      throw damaged(pack, 'a frame stated larger than one may be');
    if (frame.contentSize === 0 || (frame.contentSize < frameSize && at + 1 < pack.frames.length))
      throw damaged(pack, 'a frame that is not full before its last one');
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
  const content = await decompressZstd(compressed, frame.contentSize, pack.digest, into);
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

const asDamage = (pack: Pack, error: unknown): unknown => {
  const own = error instanceof ArchiveError && error.code.startsWith('ARCHIVE_') && !isNoDecoder(error);
  return own ? damaged(pack, error.message, error) : error;
};

/** A frame and where it lies in the pack, and what it holds in the pack's content. */
export interface PlacedFrame extends PackFrame {
  readonly position: number;
  readonly at: number;
}

/** The frames of a pack in order. Throws `PACK_DAMAGED` for a pack that no writer makes. */
export const placeFrames = (pack: Pack): readonly PlacedFrame[] => {
  checkShape(pack);
  let [position, at] = [0, 0];
  return pack.frames.map((frame) => {
    const placed = { ...frame, position, at };
    position += frame.size;
    at += frame.contentSize;
    return placed;
  });
};

/**
 * What one frame holds; nothing else of the pack is read. The pack is not compared with its digest, so what comes must be compared
 * otherwise. Throws `PACK_DAMAGED`.
 */
export const readFrame = async (file: RandomAccess, pack: Pack, frame: PlacedFrame): Promise<Uint8Array> => {
  const compressed = file.read(frame.position, frame.size);
  if (compressed.length < frame.size) throw damaged(pack, 'ends before its last frame');
  try {
    return await openFrame(pack, frame, compressed, undefined);
  } catch (error) {
    throw asDamage(pack, error);
  }
};

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
    throw asDamage(pack, error);
  } finally {
    await reader.close();
  }
}
