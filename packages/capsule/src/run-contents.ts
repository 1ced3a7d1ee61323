import { createHash } from 'node:crypto';
import { HostError, makeDirectories, streamFile } from '@holotype/host';
import {
  type Digest,
  limits,
  type Pack,
  type RawPath,
  rawToText,
  type Run,
  type RunContent,
} from '@holotype/model';
import { CapsuleError } from './errors.ts';
import { placeFrames, readFrame } from './packs/read.ts';
import { packSize, PackWriter, type WrittenPack } from './packs/write.ts';
import type { CapsuleReader } from './capsule-reader.ts';
import { openPlace } from './place.ts';

export interface LocalContent extends RunContent {
  /** A raw path on this machine. */
  readonly local: RawPath;
}

/** Puts each content once into packs in `directory`, in the order given. Throws HostError for a file that is not what it is said to be. */
export const writeRunContents = async (
  directory: RawPath,
  contents: readonly LocalContent[],
): Promise<{ readonly kept: Run['kept']; readonly packs: readonly WrittenPack[] }> => {
  makeDirectories(directory);
  const writer = new PackWriter(directory);
  const unique = [...new Map(contents.map((one) => [one.sha256, one] as const)).values()];
  try {
    for (const { local, size, sha256 } of unique) {
      const changed = () => {
        throw new HostError('HOST_READ_FAILED', `${rawToText(local)} changed while it was copied`, {
          hint: 'stop the program that writes there, and freeze again',
        });
      };
      await writer.append(streamFile({ path: local, size, sha256 }, changed));
    }
    const packs = await writer.close();
    const listed = unique.map(({ size, sha256 }) => ({ size, sha256 }));
    return { kept: { packs: packs.map(({ pack }) => pack), contents: listed }, packs };
  } catch (error) {
    writer.discard();
    throw error;
  }
};

const wrong = (why: string) => new CapsuleError('PACK_DAMAGED', `The packs of the outputs: ${why}`);

interface Place {
  /** Undefined for what is empty. */
  readonly pack: Pack | undefined;
  /** Bytes from the start of the pack's content. */
  readonly at: number;
  readonly size: number;
}

/** Where each content lies, by its hash: as PackWriter puts them. Throws `PACK_DAMAGED` if the packs are not what that gives. */
const placeContents = ({ packs, contents }: Run['kept']): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  let [index, at] = [0, 0];
  const close = () => {
    if (packs[index]?.contentSize !== at) throw wrong('they do not hold what the run is said to have kept');
    [index, at] = [index + 1, 0];
  };
  for (const { sha256, size } of contents) {
    const pack = size === 0 ? undefined : packs[index];
    if (size > 0 && !pack) throw wrong('one is missing');
    places.set(sha256, { pack, at, size });
    at += size;
    if (at >= packSize) close();
  }
  if (at > 0) close();
  if (index < packs.length) throw wrong('they hold more than the run is said to have kept');
  return places;
};

/** Frames of the packs of a capsule; the last one that was opened stays in memory, for small contents lie in one together. */
const frameReader = (reader: CapsuleReader) => {
  let last: { readonly pack: Pack; readonly at: number; readonly content: Uint8Array } | undefined;
  return async function* ({ pack, at, size }: Place): AsyncGenerator<Uint8Array, void, undefined> {
    if (!pack) return;
    const place = reader.place(pack.digest as Digest);
    if (!place) throw new CapsuleError('PACK_DAMAGED', `The outputs' pack ${pack.digest} is not there`);
    const file = openPlace(place);
    try {
      for (const frame of placeFrames(pack)) {
        if (frame.at + frame.contentSize <= at) continue;
        if (frame.at >= at + size) return;
        const isOpen = last?.pack === pack && last.at === frame.at;
        const content = isOpen && last ? last.content : await readFrame(file, pack, frame);
        last = { pack, at: frame.at, content };
        yield content.subarray(Math.max(0, at - frame.at), at + size - frame.at);
      }
    } finally {
      file.close();
    }
  };
};

async function* compared(
  pieces: AsyncIterable<Uint8Array>,
  sha256: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw wrong(`the bytes of a content are not the stated ones: ${sha256}`);
}

/**
 * Contents of a run by sha256, whole; undefined for one that is not kept. No frame is opened but those of the content that is asked for.
 * Throws CapsuleError `PACK_DAMAGED`, also for one of more than `limits.runContent` bytes.
 */
export const openRunContents = (
  reader: CapsuleReader,
  kept: Run['kept'],
): ((sha256: string) => Promise<Uint8Array | undefined>) => {
  const places = placeContents(kept);
  const piecesOf = frameReader(reader);
  return async (sha256) => {
    const place = places.get(sha256);
    if (!place) return undefined;
    const { size } = place;
    if (size > limits.runContent) throw wrong(`a content of ${size} bytes, more than ${limits.runContent}`);
    const bytes = Buffer.allocUnsafeSlow(size);
    let at = 0;
    for await (const piece of compared(piecesOf(place), sha256)) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  };
};

/** The same in pieces, of any size; whether they are the right ones is known when the last has come. Throws CapsuleError `PACK_DAMAGED`, also for one that is not kept. */
export const streamRunContent = (
  reader: CapsuleReader,
  kept: Run['kept'],
  sha256: string,
): AsyncIterable<Uint8Array> => {
  const place = placeContents(kept).get(sha256) ?? { pack: undefined, at: 0, size: 0 };
  return compared(frameReader(reader)(place), sha256);
};
