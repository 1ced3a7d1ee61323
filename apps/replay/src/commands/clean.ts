import { removeTree } from '@holotype/host';
import { rawToText } from '@holotype/model';
import type { Command } from 'commander';
import { readSidecar, sidecarOf } from '@holotype/workflows-replay';
import { type CommonOptions, type Context, makeCommand, toPath } from '@holotype/command';

export const cleanCommand = (context: Context): Command =>
  makeCommand('clean', 'Remove a rebuilt directory.', ['holotype clean r'])
    .argument('<directory>', 'a directory made by `holotype rebuild --form dir`')
    .action((directory: string, options: CommonOptions) => {
      const path = toPath(context, directory);
      readSidecar(path);
      using step = context.terminal.step('Removing');
      removeTree(path);
      removeTree(sidecarOf(path));
      step.done(rawToText(path));
      if (options.json) context.terminal.print(JSON.stringify({ removed: rawToText(path) }));
    });
