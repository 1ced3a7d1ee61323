import { createHash } from 'node:crypto';
import { openFile, refuseExisting, turns } from '@holotype/host';
import { type Digest, type Json, type RawPath, toDigest } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { type LayoutWriter, startLayout } from './layout-writer.ts';

export interface BlobInput {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  /** The bytes, or where they lie. */
  readonly from: Uint8Array | { readonly file: RawPath; readonly position: number };
}

export interface LayoutInput {
  readonly path: RawPath;
  readonly form: 'tar' | 'directory';
  readonly index: Json;
  /** In the order in which they are stored; a digest that comes again is left out. */
  readonly blobs: Iterable<BlobInput> | AsyncIterable<BlobInput>;
  /** Told of each piece of a blob that was stored. */
  readonly onBytes?: (count: number) => void;
}

/**
 * Writes an OCI image layout of blobs that are there already; it appears under its name only when it is whole. Each blob is compared with
 * its digest on the way. Throws `LAYOUT_BLOB_DAMAGED`, HostError; a directory is not replaced (`HOST_OUTPUT_EXISTS`).
 */
export const writeLayout = async (input: LayoutInput): Promise<void> => {
  const { path, form, index } = input;
  if (form === 'directory') refuseExisting(path, false);
  const layout = startLayout({ path: `${path}.partial`, form, index });
  try {
    await storeBlobs(layout, input);
    layout.commit(path);
  } finally {
    layout.discard();
  }
};

const storeBlobs = async (layout: LayoutWriter, input: LayoutInput): Promise<void> => {
  const { onBytes = () => undefined } = input;
  const turn = turns();
  const stored = new Set<Digest>();
  for await (const blob of input.blobs) {
    if (stored.has(blob.digest)) continue;
    stored.add(blob.digest);
    await storeBlob(layout, blob, { onBytes, turn });
  }
};

interface StoreTurns {
  readonly onBytes: (count: number) => void;
  readonly turn: ReturnType<typeof turns>;
}

const storeBlob = async (
  layout: LayoutWriter,
  blob: BlobInput,
  { onBytes, turn }: StoreTurns,
): Promise<void> => {
  const hash = createHash('sha256');
  let size = 0;
  layout.begin(blob.digest, blob.size);
  for (const piece of piecesOf(blob)) {
    size += piece.length;
    if (size > blob.size) break;
    hash.update(piece);
    layout.write(piece);
    onBytes(piece.length);
    await turn(piece.length);
  }
  if (size !== blob.size || toDigest(hash.digest('hex')) !== blob.digest) {
    throw new ArchiveError(
      'LAYOUT_BLOB_DAMAGED',
      `Blob ${blob.digest}: what was to be stored has other bytes`,
      { hint: 'make what it comes from again, or take another copy of that' },
    );
  }
  layout.end();
};

const pieceSize = 1024 * 1024;

function* piecesOf(blob: BlobInput): Generator<Uint8Array, void, undefined> {
  if (blob.from instanceof Uint8Array) {
    yield blob.from;
    return;
  }
  const file = openFile(blob.from.file);
  try {
    for (let at = 0; at < blob.size;) {
      const piece = file.read(blob.from.position + at, Math.min(pieceSize, blob.size - at));
      if (piece.length === 0) return;
      at += piece.length;
      yield piece;
    }
  } finally {
    file.close();
  }
}
