import { endFile, type ImageStream, indexLinks, PackWriter } from '@holotype/capsule';
import {
  inBatches,
  inOrder,
  type ReadPool,
  type ReadRequest,
  streamFile,
  turns,
  usualBatch,
} from '@holotype/host';
import { type Entry, type FileEntry, type Pack, type RawPath } from '@holotype/model';
import { RootChangedError } from './errors.ts';
import type { AssemblyPlan } from './plan.ts';

export interface StreamRequest {
  readonly pool: ReadPool;
  readonly root: RawPath;
  /** Where the bytes of paths lie that the root has changed since. */
  readonly before: ReadonlyMap<RawPath, RawPath>;
  readonly tree: readonly Entry[];
  readonly plan: AssemblyPlan;
  readonly image: ImageStream;
  /** The directory where packs are written. */
  readonly packs: RawPath;
  /** Contents that the disk does not have, by path: substitutes. */
  readonly substitutes: ReadonlyMap<RawPath, Uint8Array>;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Batch {
  readonly files: readonly FileEntry[];
  /** The batch is the last of its source. */
  readonly last: boolean;
  readonly kept: boolean;
}

const limits = { items: 1024, bytes: usualBatch, isMost: true };

/** The files of each source, and an empty batch for a source without any: a layer may end there. */
function* batchesOf({ tree, plan }: StreamRequest): Generator<Batch, void> {
  for (const source of plan.sources) {
    const kept = source.source === 'pack';
    const files = source.files.flatMap(({ entry }) => {
      const file = tree[entry];
      return file?.type === 'file' ? [file] : [];
    });
    let latest: FileEntry[] = [];
    for (const batch of inBatches(files, limits, ({ size }) => size)) {
      if (latest.length > 0) yield { files: latest, last: false, kept };
      latest = batch;
    }
    yield { files: latest, last: true, kept };
  }
}

/**
 * Reads the captured root once, in assembly order: each content is compared with its hash, goes into the image's digests and, if it is
 * kept, into packs. Throws RootChangedError.
 */
export const streamRoot = async (request: StreamRequest): Promise<Pack[]> => {
  const { pool, root, before, tree, plan, image, substitutes } = request;
  const prefix = root === '/' ? '' : root;
  const links = indexLinks(tree);
  const packs = new PackWriter(request.packs);
  const changed: RawPath[] = [];
  const refuse = () => {
    if (changed.length > 0) throw new RootChangedError(changed);
  };
  const toRequest = ({ path, size, sha256 }: FileEntry): ReadRequest => ({
    path: before.get(path) ?? prefix + path,
    size,
    sha256,
  });
  const free: SharedArrayBuffer[] = [];
  const isLarge = ({ files: [first] }: Batch) => (first?.size ?? 0) > usualBatch;
  const read = async (batch: Batch) => {
    request.signal?.throwIfAborted();
    const onDisk = isLarge(batch) ? [] : batch.files.filter(({ path }) => !substitutes.has(path));
    return {
      batch,
      result: await pool.run({ files: onDisk.map(toRequest), reuse: free.pop() }),
      onDisk,
    };
  };
  let packed = '';
  let layer = 0;
  let sourcesOfLayer = 0;
  try {
    for await (const { batch, result, onDisk } of inOrder(batchesOf(request), read, pool.size)) {
      for (const index of result.changed) changed.push(onDisk[index]?.path ?? '/');
      refuse();
      let at = 0;
      for (const file of batch.files) {
        const substitute = substitutes.get(file.path);
        let content: Iterable<Uint8Array>;
        if (substitute) content = [substitute];
        else if (isLarge(batch)) content = streamFile(toRequest(file), () => changed.push(file.path));
        else {
          content = [new Uint8Array(result.buffer, at, file.size)];
          at += file.size;
        }
        const keep = batch.kept && packed !== file.sha256;
        if (keep) packed = file.sha256;
        image.begin(file);
        const written = isLarge(batch)
          ? inTurns(intoImage(image, content), request.signal)
          : intoImage(image, content);
        if (keep) await packs.append(written);
        else if (Symbol.iterator in written) while (!written.next().done);
        else while (!(await written.next()).done);
        endFile(image, file, links);
        refuse();
        request.onProgress?.(file.size);
      }
      free.push(result.buffer);
      if (!batch.last) continue;
      sourcesOfLayer++;
      if (sourcesOfLayer === plan.layers[layer]) {
        image.endLayer();
        layer++;
        sourcesOfLayer = 0;
      }
    }
    return (await packs.close()).map(({ pack }) => pack);
  } catch (error) {
    packs.discard();
    throw error;
  }
};

/** The same pieces, each put into the image as it passes. */
function* intoImage(image: ImageStream, content: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  for (const piece of content) {
    image.content(piece);
    yield piece;
  }
}

/** The same pieces, with time in between for signals and timers. */
async function* inTurns(
  pieces: Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void> {
  const turn = turns();
  for (const piece of pieces) {
    await turn(piece.length);
    signal?.throwIfAborted();
    yield piece;
  }
}
