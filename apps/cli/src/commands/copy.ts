import { counted, parseReference } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  type RegistryOptions,
  toReference,
  withRegistry,
  workflowContext,
} from '@holotype/command';
import { formatBytes, safeText } from '@holotype/terminal';
import type { Command } from 'commander';
import { copy } from '@holotype/workflows';

interface Options extends CommonOptions, RegistryOptions {
  readonly withReferrers?: boolean;
}

export const copyCommand = (context: Context): Command =>
  withRegistry(
    makeCommand('copy', 'Copy a capsule from one registry, or OCI layout directory, to another.', [
      'holotype copy registry.example/lab/fit:v1 archive.example/papers/fit:v1 --with-referrers',
      'holotype copy registry.example/lab/fit:v1 oci:layout:v1',
    ]),
  )
    .argument('<from>', 'HOST/REPOSITORY:TAG, HOST/REPOSITORY@sha256:…, or oci:DIRECTORY:TAG')
    .argument('<to>', 'HOST/REPOSITORY:TAG, or oci:DIRECTORY:TAG')
    .option('--with-referrers', 'copy what is attached to it too')
    .action(async (from: string, to: string, options: Options) => {
      const { terminal } = context;
      const copied = await copy(workflowContext(context, options), {
        ...{
          from: toReference(context, from, '`holotype push` puts a capsule from elsewhere there'),
          to: parseReference(to),
        },
        ...{ withReferrers: options.withReferrers ?? false, plainHttp: options.plainHttp },
      });
      if (options.json) {
        terminal.json(copied);
        return;
      }
      const more =
        copied.referrers > 0 ? `, with ${counted(copied.referrers, 'attached file', 'attached files')}` : '';
      terminal.print(`copied to ${safeText(to)} (${formatBytes(copied.sent)} sent${more})`);
      terminal.print(`next   holotype replay ${copied.reference}`);
    });
