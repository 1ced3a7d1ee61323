import { openCapsule } from '@holotype/capsule';
import { fetchArtifacts, lockOf, missingArtifacts } from '@holotype/rebuild';
import { printJson, rawToText } from '@holotype/model';
import { chooseRuntime, RunError } from '@holotype/runtimes';
import { formatAmount, formatBytes, type Terminal } from '@holotype/terminal';
import type { Command } from 'commander';
import { needSpace, withWayIn, type WorkflowContext } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  withPackages,
  workflowContext,
} from '@holotype/command';

/** Whether a directory can be run in where this ends; elsewhere an engine may be there, or an administrator. */
const bringWayIn = async (context: WorkflowContext, terminal: Terminal): Promise<boolean> => {
  try {
    await withWayIn(context, (brought) =>
      chooseRuntime({ form: 'dir', runtime: 'auto', brought, caller: context.environment }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    terminal.note(`holotype: ${error.message}`);
    return false;
  }
};

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
      const reader = await openCapsule(toPath(context, capsule));
      try {
        const workflow = workflowContext(context, options);
        const { store } = workflow;
        const missing = missingArtifacts(reader, lockOf(reader), store);
        const bytes = missing.reduce((sum, { size }) => sum + size, 0);
        needSpace(store.path, bytes, 'Fetching packages');
        if (missing.length > 0) {
          using step = terminal.step(`Fetching ${formatAmount(missing.length, 'packages')}`, {
            unit: 'bytes',
            total: bytes,
          });
          await fetchArtifacts(missing, store, step.advance, context.signal);
          step.done();
        }
        const enters = await bringWayIn(workflow, terminal);
        const place = rawToText(store.path);
        if (options.json)
          terminal.print(printJson({ fetched: missing.length, bytes, store: place }).trimEnd());
        else {
          terminal.print(
            missing.length > 0
              ? `fetched  ${formatAmount(missing.length, 'packages')} (${formatBytes(bytes)}) into ${place}`
              : `fetched  all packages that a replay will need are in ${place}, or in the capsule, already`,
          );
          terminal.print(
            enters
              ? `next     holotype replay ${capsule} --offline`
              : 'missing  a way to enter a rebuilt directory: with one, a replay needs no network',
          );
        }
      } finally {
        reader.close();
      }
    });
