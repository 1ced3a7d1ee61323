import { exitCodes, printJson } from '@holotype/model';
import type { Command } from 'commander';
import {
  type CommonOptions,
  type Context,
  findTold,
  groupBy,
  inOrder,
  toPath,
  unlike,
} from '@holotype/workflows-replay';
import { makeCommand } from '@holotype/command';
import { renderReports } from '../reports/render.ts';

interface Options extends CommonOptions {
  readonly by: string;
}

export const reportsCommand = (context: Context): Command =>
  makeCommand('reports', 'What many replays said, side by side: on the nodes of a cluster, for instance.', [
    'holotype reports recipe/results',
    'holotype reports recipe/results --by task',
  ])
    .argument('<path...>', 'directories in which reports lie at any depth, or files')
    .option('--by <label>', 'group by this label; replay --label NAME=VALUE gives it', 'node')
    .action((paths: readonly string[], options: Options) => {
      const { terminal } = context;
      const told = findTold(paths.map((path) => toPath(context, path)));
      if (options.json)
        terminal.print(
          printJson({
            replays: inOrder(told, options.by),
            groups: groupBy(told, options.by),
            unlike: unlike(told, options.by),
          }).trimEnd(),
        );
      else for (const line of renderReports(told, options.by, terminal.style)) terminal.print(line);
      if (told.some(({ result }) => result !== 'same')) context.setExitCode(exitCodes.differs);
    });
