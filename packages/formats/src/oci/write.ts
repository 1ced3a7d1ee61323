import { createHash } from 'node:crypto';
import { openFile, turns } from '@holotype/host';
import { canonicalJson, compareRaw, type Digest, type Json, type RawPath, toDigest } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { blobName, layoutMarker } from './layout.ts';
import type { LayoutSink } from './sink.ts';
import { directorySink } from './write-directory.ts';
import { tarSink } from './write-tar.ts';

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
  /** Further documents at the top, such as docker's manifest.json. */
  readonly documents?: Readonly<Record<string, Uint8Array>>;
  /** Told of each piece of a blob that was stored. */
  readonly onBytes?: (count: number) => void;
}

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

interface StoreTurns {
  readonly onBytes: (count: number) => void;
  readonly turn: ReturnType<typeof turns>;
}

const storeBlob = async (
  sink: LayoutSink,
  blob: BlobInput,
  name: string,
  { onBytes, turn }: StoreTurns,
): Promise<void> => {
  const hash = createHash('sha256');
  let size = 0;
  sink.begin(name, blob.size);
  for (const piece of piecesOf(blob)) {
    size += piece.length;
    if (size > blob.size) break;
    hash.update(piece);
    sink.write(piece);
    onBytes(piece.length);
    await turn(piece.length);
  }
  if (size !== blob.size || toDigest(hash.digest('hex')) !== blob.digest) {
    throw new ArchiveError(
      'LAYOUT_BLOB_DAMAGED',
      `Blob ${blob.digest}: what was to be stored has other bytes`,
      { hint: 'lock again, or take another copy of the capsule' },
    );
  }
  sink.end();
};

const storeDocument = (sink: LayoutSink, name: string, bytes: Uint8Array): void => {
  sink.begin(name, bytes.length);
  sink.write(bytes);
  sink.end();
};

const fill = async (sink: LayoutSink, input: LayoutInput): Promise<void> => {
  storeDocument(sink, 'oci-layout', Buffer.from(layoutMarker));
  storeDocument(sink, 'index.json', Buffer.from(canonicalJson(input.index)));
  for (const [name, bytes] of Object.entries(input.documents ?? {}).sort(([a], [b]) => compareRaw(a, b))) {
    storeDocument(sink, name, bytes);
  }
  const { onBytes = () => undefined } = input;
  const turn = turns();
  const stored = new Set<Digest>();
  for await (const blob of input.blobs) {
    const name = blobName(blob.digest);
    if (name === undefined) throw new ArchiveError('LAYOUT_INVALID', `Not a sha256 digest: ${blob.digest}`);
    if (stored.has(blob.digest)) continue;
    stored.add(blob.digest);
    await storeBlob(sink, blob, name, { onBytes, turn });
  }
};

/**
 * Writes an OCI image layout that appears under its name only when it is whole. Its bytes depend on the arguments alone. Each blob is
 * compared with its digest on the way. Throws `LAYOUT_BLOB_DAMAGED`, HostError; a directory is not replaced (`HOST_OUTPUT_EXISTS`).
 */
export const writeLayout = async (input: LayoutInput): Promise<void> => {
  const sink = input.form === 'tar' ? tarSink(input.path) : directorySink(input.path);
  try {
    await fill(sink, input);
    sink.commit();
  } finally {
    sink.discard();
  }
};
