import { compressZstd } from '@holotype/formats';
import { frameSize, packSize } from '@holotype/capsule';
import { type Pack, sha256, toDigest } from '@holotype/model';

export interface Frame {
  readonly content: Buffer;
  /** What the document says that it holds, in bytes; default the truth. */
  readonly stated?: number;
}
export interface MadePack {
  readonly pack: Pack;
  readonly bytes: Buffer;
}

/** A pack of any frames, also of such as no writer makes. Frames with one Buffer are compressed once. */
export const packOfFrames = async (frames: readonly Frame[]): Promise<MadePack> => {
  const known = new Map<Buffer, Buffer>();
  const made: { readonly size: number; readonly contentSize: number; readonly bytes: Buffer }[] = [];
  for (const { content, stated = content.length } of frames) {
    const bytes = known.get(content) ?? Buffer.from(await compressZstd(content));
    known.set(content, bytes);
    made.push({ size: bytes.length, contentSize: stated, bytes });
  }
  const bytes = Buffer.concat(made.map((frame) => frame.bytes));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const pack = {
    digest: toDigest(sha256(bytes)),
    size: bytes.length,
    contentSize: sum(made.map(({ contentSize }) => contentSize)),
    frames: made.map(({ size, contentSize }) => ({ size, contentSize })),
  };
  return { pack, bytes };
};

/** The contents, cut into packs and frames as an honest writer does it; for each pack how many of them it holds. */
export const packContents = async (
  contents: readonly Buffer[],
): Promise<readonly (MadePack & { readonly contents: number })[]> => {
  const groups: Buffer[][] = [];
  let size = packSize;
  for (const content of contents) {
    if (size >= packSize) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(content);
    size += content.length;
  }
  const packs: (MadePack & { readonly contents: number })[] = [];
  for (const group of groups) {
    const whole = Buffer.concat(group);
    const frames: Frame[] = [];
    for (let at = 0; at < whole.length; at += frameSize)
      frames.push({ content: whole.subarray(at, at + frameSize) });
    packs.push({ ...(await packOfFrames(frames)), contents: group.length });
  }
  return packs;
};
