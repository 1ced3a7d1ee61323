import { captureFiles, ChunkWriter } from '@holotype/archive';
import { lstat, makeDirectories, removeTree, renameFile, HostError, startFile } from '@holotype/host';
import {
  type Chunk,
  type Digest,
  type Entry,
  type Manifest,
  printJson,
  type RawPath,
  rawToText,
  renderTreeLine,
  TreeDigester,
} from '@holotype/model';
import type { Shipped } from './files/read-contents.ts';

/** Where a capture came from; stays on the machine that made it. */
export interface CaptureSource {
  /** Path text of the captured root. */
  readonly root: string;
}

export interface WrittenTree {
  readonly digest: Digest;
  readonly entries: number;
  readonly files: number;
  readonly bytes: number;
  readonly chunks: readonly Chunk[];
}

const writeText = (path: RawPath, pieces: Iterable<string>): void => {
  const file = startFile(`${path}.partial`);
  try {
    for (const piece of pieces) file.write(Buffer.from(piece));
    file.commit(path);
  } finally {
    file.discard();
  }
};

/** Writes the entries as chunks, in Tree order, and gives the Tree's digest. */
export const writeTree = async (directory: RawPath, entries: Iterable<Entry>): Promise<WrittenTree> => {
  const writer = new ChunkWriter(directory);
  const digester = new TreeDigester();
  let [count, files, bytes] = [0, 0, 0];
  for (const entry of entries) {
    count++;
    if (entry.type === 'file') {
      files++;
      if (entry.hardlink === undefined) bytes += entry.size;
    }
    digester.add(entry);
    const full = writer.add(renderTreeLine(entry));
    if (full) await full;
  }
  return { digest: digester.finish(), entries: count, files, bytes, chunks: await writer.close() };
};

/** A capture directory that gets its name when it is whole. */
export const startCapture = (output: RawPath, replace: boolean) => {
  const partial = `${output}.partial`;
  if (lstat(output) && !replace) {
    throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(output)} is there already`, {
      hint: 'choose another name, or add --force',
    });
  }
  removeTree(partial);
  const files = captureFiles(partial);
  makeDirectories(files.tree);
  return {
    files,
    commit: (
      manifest: Manifest,
      source: CaptureSource,
      shipped: readonly Shipped[],
      positions: readonly number[],
    ): void => {
      writeText(files.manifest, [printJson(manifest)]);
      writeText(files.source, [printJson(source)]);
      writeText(
        files.shipped,
        shipped.map(
          ({ purl, index, member }) =>
            `${JSON.stringify([purl, positions[index], member === undefined ? undefined : rawToText(member)])}\n`,
        ),
      );
      removeTree(output);
      renameFile(partial, output);
    },
    discard: () => {
      removeTree(partial);
    },
  };
};
