import { createHash } from 'node:crypto';
import { HostError, makeDirectories, streamFile } from '@holotype/host';
import { type Digest, type RawPath, rawToText, type Run, type RunContent } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { readPack } from '../packs/read.ts';
import { PackWriter, type WrittenPack } from '../packs/write.ts';
import type { Bundle } from './bundle.ts';
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
        throw new HostError('HOST_READ_FAILED', `${rawToText(local)} changed while it was kept`, {
          hint: 'something else writes there: stop it and freeze again',
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

/** Contents of a run by sha256; undefined for one that is not kept. Throws ArchiveError `PACK_DAMAGED`. */
export const openRunContents = (bundle: Bundle, { packs, contents }: Run['kept']) => {
  const places = new Map<string, { readonly pack: number; readonly at: number; readonly size: number }>();
  let [pack, at] = [0, 0];
  for (const { sha256, size } of contents) {
    if (at >= (packs[pack]?.contentSize ?? Infinity)) [pack, at] = [pack + 1, 0];
    places.set(sha256, { pack, at, size });
    at += size;
  }
  let cached: { readonly pack: number; readonly bytes: Buffer } | undefined;
  const load = async (index: number): Promise<Buffer> => {
    if (cached?.pack === index) return cached.bytes;
    const one = packs[index];
    const place = one && bundle.place(one.digest as Digest);
    if (!place) throw new ArchiveError('PACK_DAMAGED', `The outputs' pack ${one?.digest ?? ''} is not there`);
    const pieces: Uint8Array[] = [];
    for await (const piece of readPack(openPlace(place), one)) pieces.push(piece);
    cached = { pack: index, bytes: Buffer.concat(pieces) };
    return cached.bytes;
  };
  return async (sha256: string): Promise<Uint8Array | undefined> => {
    const found = places.get(sha256);
    if (!found) return undefined;
    if (found.size === 0) return Buffer.alloc(0);
    const bytes = (await load(found.pack)).subarray(found.at, found.at + found.size);
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
    throw new ArchiveError('PACK_DAMAGED', `An output's bytes are not the stated ones: ${sha256}`);
  };
};
