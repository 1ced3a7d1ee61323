import { rawToText, referenceText } from '@holotype/model';
import { formatAmount, formatBytes } from '@holotype/terminal';
import type { Command } from 'commander';
import { fetchForReplay } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toTypedCapsule,
  withPackages,
  workflowContext,
} from '@holotype/command';

export const fetchCommand = (context: Context): Command =>
  withPackages(
    makeCommand('fetch', 'Download everything that a replay will need into the store.', [
      'holotype fetch f.capsule',
      'holotype fetch f.capsule --store /shared/holotype    # on a login node, for nodes without network access',
    ]),
  )
    .argument('<capsule>', 'a capsule or a locked capture')
    .action(async (capsule: string, options: CommonOptions) => {
      const { terminal } = context;
      const workflow = workflowContext(context, options);
      const { path, at, reference } = await toTypedCapsule(context, capsule, options);
      const { packages, bytes, enters } = await fetchForReplay(workflow, path);
      const place = rawToText(workflow.store.path);
      if (options.json) {
        terminal.json({ fetched: packages, bytes, store: place });
        return;
      }
      terminal.print(
        packages > 0
          ? `fetched  ${formatAmount(packages, 'packages')} (${formatBytes(bytes)}) into ${place}`
          : `fetched  all packages that a replay will need are in ${place}, or in the capsule, already`,
      );
      terminal.print(
        enters && at === 'address'
          ? 'missing  the capsule as a file: without a network nothing is had from an address'
          : enters
            ? `next     holotype replay ${reference ? referenceText(reference) : capsule} --offline`
            : 'missing  a way to enter a rebuilt directory: with one, a replay needs no network',
      );
    });
