import { captureFiles, ChunkWriter, packPath, type WrittenPack } from '@holotype/capsule';
import {
  type FileSource,
  linkOrCopy,
  makeDirectories,
  putInPlace,
  refuseExisting,
  removeTree,
  renameFile,
  startFile,
  writeWhole,
} from '@holotype/host';
import {
  type Chunk,
  type Digest,
  type Entry,
  isTreeEntry,
  isWithin,
  joinRaw,
  limits,
  type Manifest,
  parseTreeLine,
  printJson,
  type RawPath,
  rawToText,
  renderTreeLine,
  TreeChecker,
  TreeDigester,
} from '@holotype/model';

import type { Substitutes } from '@holotype/ecosystems';
import { CaptureError } from './errors.ts';
import type { Before, Earlier } from './files/before.ts';

/** Where a capture came from; stays on the machine that made it. */
export interface CaptureSource {
  /** Path text of the captured root. */
  readonly root: string;
  /** Files of the capture directory that hold what a path had before the run, by path text. */
  readonly before: Readonly<Record<string, string>>;
  /** Identities of the packages that a held file is of. */
  readonly packages: readonly string[];
}

export interface WrittenTree {
  readonly digest: Digest;
  readonly entries: number;
  readonly files: number;
  readonly bytes: number;
  readonly chunks: readonly Chunk[];
}

const tooLarge = (what: string) =>
  new CaptureError('CAPTURE_TOO_LARGE', `${what} would be captured, more than a capsule may contain`, {
    hint: 'exclude what the work does not need, with --exclude, --without or a plan',
  });

/** Writes entries as they come, in Tree order, as chunks, and makes the Tree's digest. */
export class TreeWriter {
  readonly #writer: ChunkWriter;
  readonly #checker: TreeChecker | undefined;
  readonly #digester = new TreeDigester();
  #entries = 0;
  #files = 0;
  #bytes = 0;

  /** `check`: each line as a reader checks it, for a Tree that nobody reads before it is mailed. */
  constructor(directory: RawPath, check: boolean) {
    this.#writer = new ChunkWriter(directory);
    this.#checker = check ? new TreeChecker() : undefined;
  }

  /** Position of the next entry. */
  get position(): number {
    return this.#entries;
  }

  /** A promise is to be awaited before the next entry. Throws CaptureError `CAPTURE_TOO_LARGE`, DocumentError. */
  add(entry: Entry): Promise<void> | undefined {
    if (++this.#entries > limits.treeEntries) throw tooLarge(`more than ${String(limits.treeEntries)} paths`);
    if (entry.type === 'file') {
      this.#files++;
      if (entry.hardlink === undefined) this.#bytes += entry.size;
      if (this.#bytes > limits.treeBytes) throw tooLarge(`more than ${String(limits.treeBytes)} bytes`);
    }
    const line = renderTreeLine(entry);
    this.#checker?.add(parseTreeLine(line, isTreeEntry));
    this.#digester.add(entry);
    return this.#writer.add(line);
  }

  async close(): Promise<WrittenTree> {
    const digest = this.#digester.finish();
    const chunks = await this.#writer.close();
    return { digest, entries: this.#entries, files: this.#files, bytes: this.#bytes, chunks };
  }
}

/** A capture directory that gets its name when it is whole. */
export const startCapture = (output: RawPath, replace: boolean) => {
  const partial = `${output}.partial`;
  refuseExisting(output, replace, { isOurs: (names) => names.includes('manifest.json') });
  removeTree(partial);
  const files = captureFiles(partial);
  makeDirectories(files.tree);
  // From the first moment on the directory is known as a capture's.
  const pending = startFile(`${files.manifest}.partial`);
  return {
    files,
    /** Packs of a run's outputs; they stay where they were, too. */
    take: (packs: readonly WrittenPack[]): void => {
      makeDirectories(files.outputs);
      for (const { pack, path } of packs) linkOrCopy(path, packPath(files.outputs, pack.digest));
    },
    /** Writes what is held with another content than it has, as if that had been there before. */
    substitute: (before: Before, substitutes: Substitutes, source: FileSource): Before => {
      const all = new Map<RawPath, Earlier>(before);
      makeDirectories(files.before);
      for (const [path, { content }] of substitutes) {
        const stat = source.lstat(path);
        if (!stat) continue;
        const local = joinRaw(files.before, `substitute-${String(all.size)}`);
        writeWhole(local, content);
        all.set(path, { stat: { ...stat, size: content.length, nlink: 1 }, local });
      }
      return all;
    },
    /** What has changed, as it was before: lock reads it from here. Others' files stay where they were, too. */
    keepBefore: (before: Before): CaptureSource['before'] => {
      makeDirectories(files.before);
      const kept: Record<string, string> = {};
      for (const [path, { local }] of before) {
        if (local === undefined) continue;
        const name = String(Object.keys(kept).length);
        const place = joinRaw(files.before, name);
        if (isWithin(local, files.before)) renameFile(local, place);
        else linkOrCopy(local, place);
        kept[rawToText(path)] = name;
      }
      return kept;
    },
    commit: (manifest: Manifest, source: CaptureSource): void => {
      pending.write(Buffer.from(printJson(manifest)));
      pending.commit(files.manifest);
      writeWhole(files.source, printJson(source));
      putInPlace(partial, output);
    },
    discard: () => {
      pending.discard();
      removeTree(partial);
    },
  };
};
