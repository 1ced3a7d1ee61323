import { exitCodes } from '@holotype/model';
import type { Command } from 'commander';
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
      withStore(
        makeCommand('judge', 'Judge a replay again by other policies or claims; nothing is run.', [
          "holotype judge f.replay --compare 'table.csv=rtol:1e-6'",
          "holotype judge f.replay --claim 'RMSE=table.csv:rmse[3]=0.12' --ignore run.log",
          'holotype judge f.replay --capsule /archive/f.capsule --strict',
        ]),
      ),
    ),
  )
    .argument('<directory>', 'the directory that `holotype replay` wrote: NAME.replay')
    .option('--capsule <capsule>', 'the capsule, if it is neither beside the directory nor here')
    .action(async (directory: string, options: Options) => {
      context.endWith({ failureCode: exitCodes.failed });
      const asked = readAsked(options);
      const capsule =
        options.capsule === undefined ? undefined : await toCapsulePath(context, options.capsule, options);
      const judged = await judge(workflowContext(context, options), {
        directory: toPath(context, directory),
        capsule,
        asked,
      });
      tellReplayed(context, judged, options.json ?? false);
    });
