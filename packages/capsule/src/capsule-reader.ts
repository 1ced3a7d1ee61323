import type { Digest, Json, Lock, Manifest, RawPath } from '@holotype/model';

/** Where a blob's bytes lie, so that a worker can read them in place. */
export interface BlobPlace {
  readonly file: RawPath;
  /** Bytes from the file's start. */
  readonly position: number;
  readonly size: number;
}

/** A capture directory or a capsule: documents, chunks and packs by digest. */
export interface CapsuleReader {
  readonly kind: 'capture' | 'capsule';
  readonly path: RawPath;
  readonly manifest: Manifest;
  /** The Manifest as it was written, in whatever version: what its digest is over, and what is packed again. */
  readonly written: Manifest | Json;
  /** Undefined in a capture that is not locked. */
  readonly lock: Lock | undefined;
  /** The Lock as it was written: the same of it. */
  readonly writtenLock?: Lock | Json | undefined;
  /** Its documents lie in it uncompressed, as all once did: packed again they do. */
  readonly isPlain?: boolean;
  /** Undefined if the blob is not in it. Its bytes are not yet compared with the digest. */
  readonly place: (digest: Digest) => BlobPlace | undefined;
  readonly close: () => void;
}
