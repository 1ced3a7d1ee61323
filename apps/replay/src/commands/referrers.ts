import type { Command } from 'commander';
import { referrers } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  type RegistryOptions,
  toReference,
  withRegistry,
  workflowContext,
} from '@holotype/command';
import { referrerLines } from './pull.ts';

export const referrersCommand = (context: Context): Command =>
  withRegistry(
    makeCommand(
      'referrers',
      'List what is attached to a capsule in a registry: signatures, reports, attestations, SBOMs.',
      ['holotype referrers registry.example/lab/fit:v1'],
    ),
  )
    .argument('<reference>', 'HOST/REPOSITORY:TAG, HOST/REPOSITORY@sha256:…, or oci:DIRECTORY:TAG')
    .action(async (typed: string, options: CommonOptions & RegistryOptions) => {
      const { terminal } = context;
      const found = await referrers(workflowContext(context, options), {
        reference: toReference(
          context,
          typed,
          'signatures of a file lie beside it: `holotype verify-signature`',
        ),
        plainHttp: options.plainHttp,
      });
      if (options.json) terminal.json(found);
      else if (found.referrers.length === 0) terminal.print(`nothing is attached to ${found.digest}`);
      else for (const line of [found.digest, ...referrerLines(found.referrers)]) terminal.print(line);
    });
