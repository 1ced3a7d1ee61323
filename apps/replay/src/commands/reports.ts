import { exitCodes } from '@holotype/model';
import type { Command } from 'commander';
import { findTold, groupBy, inOrder, unlike } from '@holotype/workflows-replay';
import { type CommonOptions, type Context, makeCommand, toPath } from '@holotype/command';
import { renderReports } from '../reports/render.ts';

interface Options extends CommonOptions {
  readonly by: string;
}

export const reportsCommand = (context: Context): Command =>
  makeCommand('reports', 'Compare the reports of many replays, for instance of the nodes of a cluster.', [
    'holotype reports recipe/results',
    'holotype reports recipe/results --by task',
  ])
    .argument('<path...>', 'report files, or directories that contain them at any depth')
    .option('--by <label>', 'group by this label, set by replay --label NAME=VALUE', 'node')
    .action((paths: readonly string[], options: Options) => {
      const { terminal } = context;
      const told = findTold(paths.map((path) => toPath(context, path)));
      if (options.json)
        terminal.json({
          replays: inOrder(told, options.by),
          groups: groupBy(told, options.by),
          unlike: unlike(told, options.by),
        });
      else for (const line of renderReports(told, options.by, terminal.style)) terminal.print(line);
      if (told.some(({ result }) => result !== 'same')) context.endWith({ code: exitCodes.differs });
    });
