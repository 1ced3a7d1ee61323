import { ArchiveError } from '@holotype/formats';
import { type CapsuleReader, openCapsule, packCapsule } from '@holotype/capsule';
import { fetchArtifacts, lockOf, missingArtifacts, renewArtifact } from '@holotype/rebuild';
import { HostError, lstat } from '@holotype/host';
import { parentOf, printJson, type RawPath, rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  needSpace,
  storeFor,
  toPath,
  withPackages,
} from '@holotype/replay';
import { formatAmount, formatBytes, type Step } from '@holotype/terminal';
import type { Command } from 'commander';

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

export const packCommand = (context: Context): Command =>
  withPackages(
    makeCommand('pack', 'One file to mail: an OCI image layout that any registry can hold.', [
      'holotype pack my.cap -o my.capsule',
      'holotype pack my.cap --full -o my.capsule          # public packages too: rebuilds with the network off',
    ]),
  )
    .argument('<capture>', 'a locked capture')
    .option('-o, --output <file>', 'the capsule to make (default: the name of the capture)')
    .option('--full', 'put the public packages in as well')
    .option('--force', 'replace what is there')
    .action(async (directory: string, options: PackOptions) => {
      const { terminal } = context;
      const output = toPath(
        context,
        options.output ?? `${directory.replace(/\/+$/, '').replace(/\.cap$/, '')}.capsule`,
      );
      const reader = await openCapsule(toPath(context, directory));
      try {
        if (lstat(output) && !options.force) {
          throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(output)} is there already`, {
            hint: 'choose another name, or add --force',
          });
        }
        const bytes = await packCapture(context, reader, output, options);
        const full = options.full ?? false;
        const capsule = rawToText(output);
        if (options.json) {
          terminal.print(printJson({ capsule, bytes, full }).trimEnd());
          return;
        }
        terminal.print(
          `packed ${capsule} (${formatBytes(bytes)}${full ? ', rebuilds with the network off' : ''})`,
        );
        terminal.print(`next   holotype fit ${capsule} ; holotype rebuild ${capsule} -o r`);
      } finally {
        reader.close();
      }
    });
