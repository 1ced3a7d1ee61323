import { rawToText } from '@holotype/model';
import {
  type AskedOptions,
  type CommonOptions,
  type Context,
  makeCommand,
  readAsked,
  toCapsulePath,
  toPath,
  withAsked,
  withStore,
  workflowContext,
} from '@holotype/command';
import { formatBytes } from '@holotype/terminal';
import type { Command } from 'commander';
import { amend } from '@holotype/workflows';

interface Options extends CommonOptions, Omit<AskedOptions, 'strict'> {
  readonly output: string;
  readonly replace?: boolean;
  readonly force?: boolean;
}

export const amendCommand = (context: Context): Command =>
  withStore(
    withAsked(
      makeCommand('amend', 'Write a capsule of the same run with other claims or policies.', [
        "holotype amend run.capsule --claim 'RMSE=table.csv:rmse[3]' -o run2.capsule",
        "holotype amend run.capsule --compare 'table.csv=rtol:1e-6' --ignore run.log -o run2.capsule",
        "holotype amend run.capsule --replace --claim 'Figure 2=fit.png' -o run2.capsule",
      ]),
    ),
  )
    .argument('<capsule>', 'a capsule made by `holotype freeze`')
    .requiredOption('-o, --output <file>', 'the capsule to write')
    .option('--replace', 'drop the policies and claims that the capsule has')
    .option('--force', 'replace an existing output')
    .action(async (capsule: string, options: Options) => {
      const asked = readAsked(options);
      const to = toPath(context, options.output);
      const bytes = await amend(workflowContext(context, options), {
        capsule: await toCapsulePath(context, capsule, options),
        output: to,
        asked,
        replace: options.replace ?? false,
        force: options.force ?? false,
      });
      if (options.json) context.terminal.json({ capsule: rawToText(to), bytes });
      else context.terminal.print(`amended ${rawToText(to)} (${formatBytes(bytes)}); the run is unchanged`);
    });
