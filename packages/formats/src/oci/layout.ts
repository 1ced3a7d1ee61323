import type { Digest, Json, RawPath } from '@holotype/model';

/** Where a blob's bytes lie, so that they can be read in place. */
export interface LayoutPlace {
  readonly file: RawPath;
  /** Bytes from the file's start. */
  readonly position: number;
  readonly size: number;
}

export interface LayoutBlob {
  readonly size: number;
  /** Its bytes in pieces. Throws `LAYOUT_BLOB_DAMAGED` at the end if they do not have the digest. */
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** All of them, compared with the digest. Throws `ARCHIVE_TOO_LARGE` beyond `maxSize`, `LAYOUT_BLOB_DAMAGED`. */
  readonly bytes: (maxSize: number) => Promise<Uint8Array>;
}

/** An OCI image layout, read in place. */
export interface Layout {
  readonly form: 'tar' | 'directory';
  /** index.json. */
  readonly index: Json;
  /** Undefined if there is no such blob; the bytes there are not yet compared with the digest. */
  readonly place: (digest: Digest) => LayoutPlace | undefined;
  /** Throws `LAYOUT_BLOB_MISSING`. */
  readonly blob: (digest: Digest) => LayoutBlob;
  readonly close: () => void;
}

export const layoutMarker = '{"imageLayoutVersion":"1.0.0"}';

const digestText = /^sha256:[0-9a-f]{64}$/;

/** Where a layout keeps a blob, below its root; undefined for what is no sha256 digest. */
export const blobName = (digest: Digest): string | undefined =>
  digestText.test(digest) ? `blobs/sha256/${digest.slice('sha256:'.length)}` : undefined;
