import { startFile } from '@holotype/host';
import { canonicalJson, compareRaw, type Digest, type Json, type RawPath } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { directorySink } from './directory-sink.ts';
import { blobName, layoutMarker } from './layout.ts';
import type { LayoutSink } from './sink.ts';
import { type TarFile, tarSink } from './tar-sink.ts';

export interface LayoutStart {
  /** Where it is written, under its own name or a temporary one; what lies there is replaced. */
  readonly path: RawPath;
  readonly form: 'tar' | 'directory';
  /** A tar goes into this file; default: a new one at `path`. */
  readonly into?: TarFile;
  readonly index: Json;
  /** Further documents at the top, by name, such as docker's manifest.json. */
  readonly documents?: Readonly<Record<string, Uint8Array>>;
}

/** Blobs of a layout as they come. Who writes them knows each digest and size before its first byte, and answers for both. */
export interface LayoutWriter {
  /** Throws `LAYOUT_INVALID` for what is no sha256 digest. */
  readonly begin: (digest: Digest, size: number) => void;
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
  /** All that was written is in its file, to which the bytes of the blob that was begun may be added directly. */
  readonly settle: () => void;
  /** Ends it under this name, on the same file system. */
  readonly commit: (path: RawPath) => void;
  /** Removes what was written; nothing after commit. */
  readonly discard: () => void;
}

/**
 * Starts an OCI image layout with its documents: the one order of what lies in it, which makes its bytes depend on the arguments alone.
 * Throws HostError.
 */
export const startLayout = (start: LayoutStart): LayoutWriter => {
  const sink =
    start.form === 'tar' ? tarSink(start.into ?? startFile(start.path)) : directorySink(start.path);
  try {
    storeDocument(sink, 'oci-layout', Buffer.from(layoutMarker));
    storeDocument(sink, 'index.json', Buffer.from(canonicalJson(start.index)));
    const further = Object.entries(start.documents ?? {}).sort(([a], [b]) => compareRaw(a, b));
    for (const [name, bytes] of further) storeDocument(sink, name, bytes);
  } catch (error) {
    sink.discard();
    throw error;
  }
  return {
    ...sink,
    begin: (digest, size) => {
      const name = blobName(digest);
      if (name === undefined) throw new ArchiveError('LAYOUT_INVALID', `Not a sha256 digest: ${digest}`);
      sink.begin(name, size);
    },
  };
};

const storeDocument = (sink: LayoutSink, name: string, bytes: Uint8Array): void => {
  sink.begin(name, bytes.length);
  sink.write(bytes);
  sink.end();
};
