import { HostError, lstat } from '@holotype/host';
import { printJson, rawToText } from '@holotype/model';
import {
  type AskedOptions,
  type CommonOptions,
  type Context,
  makeCommand,
  readAsked,
  toPath,
  withAsked,
  withStore,
  workflowContext,
} from '@holotype/command';
import { formatBytes } from '@holotype/terminal';
import type { Command } from 'commander';
import { amend, AmendError } from '@holotype/workflows';

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
      const [from, to] = [toPath(context, capsule), toPath(context, options.output)];
      if (asked.policies.length + asked.claims.length === 0 && !options.replace)
        throw new AmendError('AMEND_NOTHING_ASKED', 'Nothing to amend', {
          hint: 'add --compare, --claim, --ignore or --replace',
        });
      if (from === to)
        throw new AmendError('AMEND_SAME_FILE', `${rawToText(to)} is the capsule itself`, {
          hint: 'choose another name with -o: the capsule that a paper names stays as it is',
        });
      if (lstat(to) && !options.force)
        throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(to)} is there already`, {
          hint: 'choose another name with -o, or add --force',
        });
      const replace = options.replace ?? false;
      const bytes = await amend(workflowContext(context, options), {
        capsule: from,
        output: to,
        asked,
        replace,
      });
      if (options.json) context.terminal.print(printJson({ capsule: rawToText(to), bytes }).trimEnd());
      else context.terminal.print(`amended ${rawToText(to)} (${formatBytes(bytes)}); the run is unchanged`);
    });
