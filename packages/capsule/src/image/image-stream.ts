import { type Digest, type DirectoryEntry, type Entry, parentOf, type RawPath } from '@holotype/model';
import { HashedTarWriter, tarHeader } from '@holotype/formats';

/** Where the bytes go besides the hashes; nothing for a check. Calls come in order. */
export interface ImageSink {
  /** Bytes of the one tar. */
  readonly tar?: (bytes: Uint8Array) => void;
  /** Bytes of the layer that is open. */
  readonly layer?: (bytes: Uint8Array) => void;
  readonly endLayer?: (layer: LayerDigest) => void;
}
export interface LayerDigest {
  readonly diffId: Digest;
  /** Bytes of the uncompressed layer. */
  readonly size: number;
}

/** A directory that leads to a file of this layer; the last layer says what it is like. Equal on every machine, so layers can be shared. */
const neutral = (path: RawPath): DirectoryEntry => ({
  type: 'directory',
  path,
  mode: 0o755,
  uid: 0,
  gid: 0,
  user: 'root',
  group: 'root',
  mtime: '0',
});

/**
 * Writes files as layers and, at once, as one tar. A layer carries the directories that lead to its files, so a directory stands in many
 * layers; the tar names each path once.
 */
export class ImageStream {
  readonly layers: LayerDigest[] = [];
  readonly #sink: ImageSink;
  readonly #tar: HashedTarWriter;
  readonly #layer: HashedTarWriter;
  #made = new Set<RawPath>(['/']);

  constructor(sink: ImageSink = {}) {
    this.#sink = sink;
    this.#tar = new HashedTarWriter(sink.tar);
    this.#layer = new HashedTarWriter(sink.layer);
  }

  /** One file or hardlink; a file's content follows by content() and end(). */
  begin(entry: Entry, linkTo?: RawPath): void {
    this.#parents(parentOf(entry.path));
    this.#write(tarHeader(entry, linkTo));
  }
  content(bytes: Uint8Array): void {
    this.#write(bytes);
  }
  end(size: number): void {
    this.#tar.pad(size);
    this.#layer.pad(size);
  }

  endLayer(): void {
    const { digest, size } = this.#layer.end();
    const layer = { diffId: digest, size };
    this.layers.push(layer);
    this.#sink.endLayer?.(layer);
    this.#made = new Set(['/']);
  }

  /**
   * What is left when all contents are written: every directory as it truly is, and what has no content, in Tree order. GNU tar keeps the
   * times of directories only if a directory stands before the symlinks in it.
   */
  finish(tree: readonly Entry[]): { readonly tarDigest: Digest; readonly tarSize: number } {
    for (const entry of tree) {
      if (entry.type === 'file' && entry.size > 0) continue;
      this.#write(tarHeader(entry, entry.type === 'file' ? entry.hardlink : undefined));
    }
    this.endLayer();
    const { digest, size } = this.#tar.end();
    return { tarDigest: digest, tarSize: size };
  }

  #parents(directory: RawPath): void {
    if (this.#made.has(directory)) return;
    this.#parents(parentOf(directory));
    this.#made.add(directory);
    this.#layer.add(neutral(directory));
  }

  #write(bytes: Uint8Array): void {
    this.#tar.write(bytes);
    this.#layer.write(bytes);
  }
}
