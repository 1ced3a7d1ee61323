import { ArchiveError } from '@holotype/formats';
import { type CapsuleReader, packCapsule } from '@holotype/capsule';
import { fetchArtifacts, lockOf, missingArtifacts, renewArtifact } from '@holotype/rebuild';
import { parentOf, type RawPath } from '@holotype/model';
import { type CommonOptions, type Context, needSpace, storeFor } from '@holotype/workflows-replay';
import { formatAmount, formatBytes, type Step } from '@holotype/terminal';

export interface PackOptions extends CommonOptions {
  readonly output?: string;
  readonly full?: boolean;
  readonly force?: boolean;
}

/** Packs with progress; gives the size in bytes. */
export const packCapture = async (
  context: Context,
  reader: CapsuleReader,
  output: RawPath,
  options: PackOptions,
): Promise<number> => {
  const { terminal } = context;
  const lock = lockOf(reader);
  const store = storeFor(context, options);
  const full = options.full ?? false;
  let step: Step | undefined;
  try {
    const missing = full ? missingArtifacts(reader, lock, store) : [];
    if (missing.length > 0) {
      const bytes = missing.reduce((sum, { size }) => sum + size, 0);
      needSpace(store.path, bytes, 'Fetching packages');
      step = terminal.step(`Fetching ${formatAmount(missing.length, 'packages')}`, {
        unit: 'bytes',
        total: bytes,
      });
      await fetchArtifacts(missing, store, step.advance, context.signal);
      step.done();
    }
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
          step = terminal.step('Packing', { unit: 'bytes', total: bytes });
        },
        onBytes: (bytes) => {
          context.signal.throwIfAborted();
          step?.advance(bytes);
        },
      });
    await write().catch(async (error: unknown) => {
      if (!full || !(error instanceof ArchiveError) || error.code !== 'LAYOUT_BLOB_DAMAGED') throw error;
      // Packages in the store may have been damaged there: those are fetched again.
      let renewed = 0;
      for (const artifact of lock.artifacts)
        if (await renewArtifact(artifact, reader, store, context.signal)) renewed++;
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
