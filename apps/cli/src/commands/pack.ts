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
import { pack, packRunnable } from '@holotype/workflows';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly full?: boolean;
  readonly force?: boolean;
  readonly runnable?: boolean;
  readonly program?: string;
}

export const packCommand = (context: Context): Command =>
  withPackages(
    makeCommand('pack', 'Put a locked capture into one file, an OCI image layout that registries accept.', [
      'holotype pack my.cap -o my.capsule',
      'holotype pack my.cap --full -o my.capsule          # with the public packages, for rebuilds without a network',
      'holotype pack fit.capsule --runnable -o fit.run    # ./fit.run replays itself',
    ]),
  )
    .argument('<capture>', 'a locked capture, or a capsule')
    .option('-o, --output <file>', 'the capsule to write (default: named after the capture)')
    .option('--full', 'include the public packages too, for replays without a network')
    .option(
      '--runnable',
      'put the program in front: a file that replays itself on any Linux machine of its architecture',
    )
    .option(
      '--program <file>',
      'with --runnable: the one-file program (default: the one that this is started from)',
    )
    .option('--force', 'replace an existing output')
    .action(async (directory: string, options: Options) => {
      const { terminal } = context;
      const name = directory.replace(/\/+$/, '').replace(/\.(cap|capsule)$/, '');
      const output = toPath(context, options.output ?? `${name}.${options.runnable ? 'run' : 'capsule'}`);
      const full = options.full ?? false;
      const workflow = workflowContext(context, options);
      const wishes = { capture: toPath(context, directory), output, full, force: options.force ?? false };
      const program =
        options.program === undefined ? context.executable?.path : toPath(context, options.program);
      const bytes = options.runnable
        ? await packRunnable(workflow, { ...wishes, program })
        : await pack(workflow, wishes);
      const capsule = rawToText(output);
      if (options.json) {
        terminal.print(printJson({ capsule, bytes, full }).trimEnd());
        return;
      }
      terminal.print(`packed ${capsule} (${formatBytes(bytes)}${full ? ', can be rebuilt offline' : ''})`);
      terminal.print(
        options.runnable
          ? `next   ${capsule}    # on the other machine: replays itself; ${capsule} show and ${capsule} fit only look`
          : `next   holotype fit ${capsule} ; holotype rebuild ${capsule} -o r`,
      );
    });
