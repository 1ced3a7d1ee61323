import { printJson, rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  withPackages,
  workflowContext,
} from '@holotype/command';
import { formatBytes } from '@holotype/terminal';
import type { Command } from 'commander';
import { pack } from '@holotype/workflows';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly full?: boolean;
  readonly force?: boolean;
}

export const packCommand = (context: Context): Command =>
  withPackages(
    makeCommand('pack', 'Put a locked capture into one file, an OCI image layout that registries accept.', [
      'holotype pack my.cap -o my.capsule',
      'holotype pack my.cap --full -o my.capsule          # with the public packages, for rebuilds without a network',
    ]),
  )
    .argument('<capture>', 'a locked capture')
    .option('-o, --output <file>', 'the capsule to write (default: named after the capture)')
    .option('--full', 'include the public packages too, for replays without a network')
    .option('--force', 'replace an existing output')
    .action(async (directory: string, options: Options) => {
      const { terminal } = context;
      const output = toPath(
        context,
        options.output ?? `${directory.replace(/\/+$/, '').replace(/\.cap$/, '')}.capsule`,
      );
      const full = options.full ?? false;
      const bytes = await pack(workflowContext(context, options), {
        capture: toPath(context, directory),
        output,
        full,
        force: options.force ?? false,
      });
      const capsule = rawToText(output);
      if (options.json) {
        terminal.print(printJson({ capsule, bytes, full }).trimEnd());
        return;
      }
      terminal.print(`packed ${capsule} (${formatBytes(bytes)}${full ? ', can be rebuilt offline' : ''})`);
      terminal.print(`next   holotype fit ${capsule} ; holotype rebuild ${capsule} -o r`);
    });
