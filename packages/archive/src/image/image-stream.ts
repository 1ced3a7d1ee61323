import { createHash, type Hash } from 'node:crypto';
import {
  type DirectoryEntry,
  type Entry,
  parentOf,
  type RawPath,
  toDigest,
  type Digest,
} from '@holotype/model';
import { paddingOf, tarHeader } from './tar-header.ts';

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

const endOfArchive = Buffer.alloc(1024);
const zeros = Buffer.alloc(512);
const bufferSize = 1024 * 1024;

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
 * Writes entries as layers and as one tar: the tar is the layers one after another without their ends. Names that a later layer repeats
 * are directories only.
 */
export class ImageStream {
  readonly layers: LayerDigest[] = [];
  readonly #tar = createHash('sha256');
  readonly #sink: ImageSink;
  readonly #buffer = Buffer.allocUnsafe(bufferSize);
  #layer: Hash = createHash('sha256');
  #fill = 0;
  #layerSize = 0;
  #tarSize = 0;
  #made = new Set<RawPath>(['/']);

  constructor(sink: ImageSink = {}) {
    this.#sink = sink;
  }

  /** One member; a file's content follows by content() and end(). Missing parents are put before it. */
  begin(entry: Entry, linkTo?: RawPath): void {
    if (entry.path !== '/') this.#parents(parentOf(entry.path));
    if (entry.type === 'directory') this.#made.add(entry.path);
    this.#write(tarHeader(entry, linkTo));
  }
  content(bytes: Uint8Array): void {
    this.#write(bytes);
  }
  end(size: number): void {
    const padding = paddingOf(size);
    if (padding > 0) this.#write(zeros.subarray(0, padding));
  }

  endLayer(): void {
    this.#flush();
    this.#layer.update(endOfArchive);
    this.#sink.layer?.(endOfArchive);
    const layer = {
      diffId: toDigest(this.#layer.digest('hex')),
      size: this.#layerSize + endOfArchive.length,
    };
    this.layers.push(layer);
    this.#sink.endLayer?.(layer);
    this.#layer = createHash('sha256');
    this.#layerSize = 0;
    this.#made = new Set(['/']);
  }

  /** After the last endLayer(). */
  finish(): { readonly tarDigest: Digest; readonly tarSize: number } {
    this.#tar.update(endOfArchive);
    this.#sink.tar?.(endOfArchive);
    return { tarDigest: toDigest(this.#tar.digest('hex')), tarSize: this.#tarSize + endOfArchive.length };
  }

  #parents(directory: RawPath): void {
    if (this.#made.has(directory)) return;
    this.#parents(parentOf(directory));
    this.#made.add(directory);
    this.#write(tarHeader(neutral(directory)));
  }

  #write(bytes: Uint8Array): void {
    if (bytes.length > bufferSize - this.#fill) this.#flush();
    if (bytes.length > bufferSize) {
      this.#emit(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#fill);
    this.#fill += bytes.length;
  }
  #flush(): void {
    if (this.#fill > 0) this.#emit(this.#buffer.subarray(0, this.#fill));
    this.#fill = 0;
  }
  #emit(bytes: Uint8Array): void {
    this.#tar.update(bytes);
    this.#layer.update(bytes);
    this.#sink.tar?.(bytes);
    this.#sink.layer?.(bytes);
    this.#tarSize += bytes.length;
    this.#layerSize += bytes.length;
  }
}
