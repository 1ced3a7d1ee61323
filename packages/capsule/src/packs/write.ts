import { createHash, type Hash } from 'node:crypto';
import { type PendingFile, startFile } from '@holotype/host';
import { joinRaw, limits, type Pack, type PackFrame, type RawPath, toDigest } from '@holotype/model';
import { type Bytes, compressZstd } from '@holotype/formats';

/** Bytes of content in every frame of a pack but its last. */
export const frameSize = limits.frameContent;
/** A pack with this many bytes of content takes no other content. */
export const packSize = limits.packContent;
const maxInFlight = 2;

export interface WrittenPack {
  readonly pack: Pack;
  readonly path: RawPath;
}

/** Where a directory of packs keeps the one with this digest. */
export const packPath = (directory: RawPath, digest: string): RawPath =>
  joinRaw(directory, `${digest.replace(/^sha256:/, '')}.pack`);

/** One pack being written: frames go in, and come out in the same order while two more are being compressed. */
class OpenPack {
  readonly #directory: RawPath;
  readonly #file: PendingFile;
  readonly #hash: Hash = createHash('sha256');
  readonly #frames: PackFrame[] = [];
  #pending: { readonly compressed: Promise<Uint8Array>; readonly content: Uint8Array }[] = [];
  /** Told of each frame's content when it is no longer needed. */
  readonly #done: (content: Uint8Array) => void;
  #size = 0;
  contentSize = 0;

  constructor(directory: RawPath, done: (content: Uint8Array) => void) {
    this.#directory = directory;
    this.#done = done;
    this.#file = startFile(joinRaw(directory, 'pack.partial'));
  }

  async add(content: Uint8Array): Promise<void> {
    const compressed = compressZstd(content);
    // Its failure is met when its turn comes to be written.
    compressed.catch(() => undefined);
    this.#pending.push({ compressed, content });
    if (this.#pending.length >= maxInFlight) await this.#writeOne();
  }

  async close(): Promise<WrittenPack> {
    while (this.#pending.length > 0) await this.#writeOne();
    const digest = toDigest(this.#hash.digest('hex'));
    const path = packPath(this.#directory, digest);
    this.#file.commit(path);
    return { path, pack: { digest, size: this.#size, contentSize: this.contentSize, frames: this.#frames } };
  }

  discard(): void {
    this.#pending = [];
    this.#file.discard();
  }

  async #writeOne(): Promise<void> {
    const next = this.#pending.shift();
    if (!next) return;
    const frame = await next.compressed;
    this.#file.write(frame);
    this.#hash.update(frame);
    this.#size += frame.length;
    this.#frames.push({ size: frame.length, contentSize: next.content.length });
    this.#done(next.content);
  }
}

/**
 * Puts contents one after another into packs, files in a directory that exists. Frames and packs depend on the contents and their order
 * alone, not on the pieces in which they come; a content lies in one pack. One call at a time.
 */
export class PackWriter {
  readonly #directory: RawPath;
  readonly #written: WrittenPack[] = [];
  #open: OpenPack | undefined;
  #frame: Uint8Array = new Uint8Array(0);
  #filled = 0;
  /** Frames to be filled again: 4 MB for each would be much for the collector to find. */
  readonly #spare: ArrayBufferLike[] = [];

  constructor(directory: RawPath) {
    this.#directory = directory;
  }

  /**
   * Appends one content; gives the position of its pack among the packs, or undefined if it is empty. Throws what `content` throws and
   * HostError; the writer is then of no more use, and `discard` is to be called.
   */
  async append(content: Bytes): Promise<number | undefined> {
    let size = 0;
    for await (const piece of content) {
      size += piece.length;
      for (let at = 0; at < piece.length;) at += await this.#fill(piece, at);
    }
    if (size === 0) return undefined;
    const index = this.#written.length;
    if ((this.#open?.contentSize ?? 0) + this.#filled >= packSize) await this.#closePack();
    return index;
  }

  /** Closes the last pack, and gives all in order. */
  async close(): Promise<readonly WrittenPack[]> {
    if (this.#open || this.#filled > 0) await this.#closePack();
    return this.#written;
  }

  /** Removes the pack that is not whole. */
  discard(): void {
    this.#open?.discard();
    this.#open = undefined;
    this.#filled = 0;
  }

  async #fill(piece: Uint8Array, at: number): Promise<number> {
    if (this.#filled === 0) this.#frame = new Uint8Array(this.#spare.pop() ?? new ArrayBuffer(frameSize));
    const part = piece.subarray(at, at + frameSize - this.#filled);
    this.#frame.set(part, this.#filled);
    this.#filled += part.length;
    if (this.#filled === frameSize) await this.#closeFrame();
    return part.length;
  }

  async #closeFrame(): Promise<void> {
    this.#open ??= new OpenPack(this.#directory, ({ buffer }) => this.#spare.push(buffer));
    this.#open.contentSize += this.#filled;
    const content = this.#frame.subarray(0, this.#filled);
    this.#filled = 0;
    await this.#open.add(content);
  }

  async #closePack(): Promise<void> {
    if (this.#filled > 0) await this.#closeFrame();
    if (this.#open) this.#written.push(await this.#open.close());
    this.#open = undefined;
  }
}
