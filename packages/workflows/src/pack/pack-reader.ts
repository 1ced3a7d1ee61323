import { ArchiveError } from '@holotype/formats';
import { type CapsuleReader, type Carried, packCapsule } from '@holotype/capsule';
import { lockOf, renewArtifact } from '@holotype/rebuild';
import { parentOf, type RawPath } from '@holotype/model';
import {
  beginStage,
  fetchMissing,
  needSpace,
  ownMachine,
  type Stage,
  type WorkflowContext,
} from '@holotype/workflows-replay';
import { formatBytes } from '@holotype/terminal/words';

export interface PackRequest {
  /** A locked capture, or a capsule. */
  readonly reader: CapsuleReader;
  readonly output: RawPath;
  /** Which public packages come along. */
  readonly full: Carried;
}

/** Makes one file of a locked capture; gives its size in bytes. Throws CapsuleError, ArchiveError, NetError, StoreError, `SPACE_SHORT`. */
export const packReader = async (
  context: WorkflowContext,
  { reader, output, full }: PackRequest,
): Promise<number> => {
  const carried = lockOf(reader).artifacts.filter(
    ({ sha256 }) => full === true || (full !== false && full.has(sha256)),
  );
  const { store } = context;
  let step: Stage | undefined;
  try {
    if (carried.length > 0) await fetchMissing(context, reader, carried);
    let total = 0;
    const write = () =>
      packCapsule({
        reader,
        output,
        full,
        artifact: (digest) => ({
          file: store.pathOf(digest.slice('sha256:'.length)),
          position: 0,
          size: 0,
        }),
        onStart: (bytes) => {
          total = bytes;
          needSpace(parentOf(output), bytes, 'The capsule');
          step = beginStage(context, 'pack', 'Packing', { unit: 'bytes', total: bytes });
        },
        onBytes: (bytes) => {
          context.signal.throwIfAborted();
          step?.advance(bytes);
        },
      });
    await write().catch(async (error: unknown) => {
      if (carried.length === 0 || !(error instanceof ArchiveError) || error.code !== 'LAYOUT_BLOB_DAMAGED')
        throw error;
      // Packages in the store may have been damaged there: those are fetched again.
      let renewed = 0;
      for (const artifact of carried)
        if (
          await renewArtifact(artifact, reader, store, { own: ownMachine(context), signal: context.signal })
        )
          renewed++;
      if (renewed === 0) throw error;
      step?.[Symbol.dispose]();
      await write();
    });
    step?.done(formatBytes(total));
    return total;
  } finally {
    step?.[Symbol.dispose]();
  }
};
