import { exitCodes } from '@holotype/model';
import type { Command } from 'commander';
import {
  type AskedOptions,
  type CommonOptions,
  type Context,
  makeCommand,
  readAsked,
  toPath,
  withAsked,
  withStrict,
  workflowContext,
} from '@holotype/command';
import { judge } from '@holotype/workflows-replay';
import { tellReplayed } from './tell-replayed.ts';

interface Options extends CommonOptions, AskedOptions {
  readonly capsule?: string;
}

export const judgeCommand = (context: Context): Command =>
  withStrict(
    withAsked(
      makeCommand('judge', 'Judge a replay again by other policies or claims; nothing is run.', [
        "holotype judge f.replay --compare 'table.csv=rtol:1e-6'",
        "holotype judge f.replay --claim 'RMSE=table.csv:rmse[3]=0.12' --ignore run.log",
        'holotype judge f.replay --capsule /archive/f.capsule --strict',
      ]),
    ),
  )
    .argument('<directory>', 'the directory that `holotype replay` wrote: NAME.replay')
    .option('--capsule <file>', 'the capsule, if it has been moved')
    .action(async (directory: string, options: Options) => {
      context.endWith({ failureCode: exitCodes.failed });
      const asked = readAsked(options);
      const capsule = options.capsule === undefined ? undefined : toPath(context, options.capsule);
      const judged = await judge(workflowContext(context), {
        directory: toPath(context, directory),
        capsule,
        asked,
      });
      tellReplayed(context, judged, options.json ?? false);
    });
