import { openFile } from '@holotype/host';
import {
  type Chunk,
  type Digest,
  DocumentError,
  type Entry,
  isTreeEntry,
  type Lock,
  type MapLine,
  parseTreeLine,
  rawToText,
  readJson,
  TreeChecker,
  TreeDigester,
  validate,
} from '@holotype/model';
import { CapsuleError } from './errors.ts';
import { readChunks } from './chunks/read.ts';
import { ArchiveError } from '@holotype/formats';
import type { CapsuleReader } from './capsule-reader.ts';

/** A chunk's bytes, whole, not yet compared with its digest. Throws CapsuleError, ArchiveError; nothing is allocated for a blob of another size. */
const readChunk = (reader: CapsuleReader, { digest, size }: Chunk): Uint8Array => {
  const place = reader.place(digest as Digest);
  if (!place) {
    throw new ArchiveError('LAYOUT_BLOB_MISSING', `${rawToText(reader.path)} lacks ${digest}`, {
      hint: 'copy the capsule again; it is incomplete',
    });
  }
  if (place.size !== size)
    throw new CapsuleError('CHUNK_DAMAGED', `Chunk ${digest}: ${place.size} bytes, not the stated ${size}`);
  const file = openFile(place.file);
  try {
    return file.read(place.position, place.size);
  } finally {
    file.close();
  }
};

const linesOf = (reader: CapsuleReader, chunks: readonly Chunk[]) =>
  readChunks(chunks, (chunk) => [readChunk(reader, chunk)]);

/**
 * The Tree, in order, checked: every line against its schema, every path against what a file system can be, the whole against the digest
 * that the Manifest states. Throws DocumentError, CapsuleError, ArchiveError.
 */
export const loadTree = async (
  reader: CapsuleReader,
  onProgress?: (entries: number) => void,
): Promise<Entry[]> => {
  const { tree } = reader.manifest;
  const entries: Entry[] = [];
  const checker = new TreeChecker();
  const digester = new TreeDigester();
  for await (const line of linesOf(reader, tree.chunks)) {
    const entry = parseTreeLine(line, isTreeEntry);
    checker.add(entry);
    digester.add(entry);
    entries.push(entry);
    if (entries.length % 16_384 === 0) onProgress?.(16_384);
  }
  const digest = digester.finish();
  if (digest !== tree.digest || entries.length !== tree.entries) {
    throw new DocumentError(
      'DOCUMENT_DIGEST_MISMATCH',
      `The Tree is ${digest}, the Manifest says ${tree.digest}`,
    );
  }
  return entries;
};

/** A run of files that one source gives. */
export interface MapRun {
  readonly source: MapLine['source'];
  readonly index: number;
  /** Positions in the Tree. An object for each of 400,000 would take as much as their paths. */
  readonly entries: Uint32Array;
  /** What the source calls an entry, where that is not the entry's own path. */
  readonly members: ReadonlyMap<number, string>;
}

/** The map's lines in assembly order; a line names entries that the Tree has as files, each once. Throws DocumentError. */
export const loadMap = async (
  reader: CapsuleReader,
  lock: Lock,
  tree: readonly Entry[],
): Promise<MapRun[]> => {
  const lines: MapRun[] = [];
  const seen = new Uint8Array(tree.length);
  const fail = (message: string) => new DocumentError('DOCUMENT_INVALID', `Map: ${message}`);
  for await (const text of linesOf(reader, lock.map)) {
    const line = validate('map-line', readJson(Buffer.from(text), 'Map'), 'Map');
    const sources = line.source === 'artifact' ? lock.artifacts : lock.packs;
    if (line.index >= sources.length) throw fail(`there is no ${line.source} ${line.index}`);
    for (const { entry } of line.files) {
      const found = tree[entry];
      if (found?.type !== 'file' || found.hardlink !== undefined || found.size === 0)
        throw fail(`entry ${entry} takes no content`);
      if (seen[entry] === 1) throw fail(`entry ${entry} stands twice`);
      seen[entry] = 1;
    }
    const entries = Uint32Array.from(line.files, ({ entry }) => entry);
    const named = line.files.flatMap(({ entry, member }) =>
      member === undefined ? [] : [[entry, member] as const],
    );
    lines.push({ source: line.source, index: line.index, entries, members: new Map(named) });
  }
  const missing = tree.findIndex(
    (entry, at) => entry.type === 'file' && entry.hardlink === undefined && entry.size > 0 && seen[at] !== 1,
  );
  if (missing >= 0) throw fail(`nothing gives the content of entry ${missing}`);
  return lines;
};
