import { rawToText } from '@holotype/model';
import type { Command } from 'commander';
import { clean } from '@holotype/workflows-replay';
import { type CommonOptions, type Context, makeCommand, toPath, workflowContext } from '@holotype/command';

export const cleanCommand = (context: Context): Command =>
  makeCommand('clean', 'Remove a rebuilt directory.', ['holotype clean r'])
    .argument('<directory>', 'a directory made by `holotype rebuild --form dir`')
    .action((directory: string, options: CommonOptions) => {
      const path = toPath(context, directory);
      clean(workflowContext(context), path);
      if (options.json) context.terminal.json({ removed: rawToText(path) });
    });
