import { type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import { type CommonOptions, type Context, makeCommand, toPath } from '@holotype/command';
import type { Command } from 'commander';
import { diskUsed } from '../demo/disk-used.ts';
import { makeAnalysis } from '../demo/analysis.ts';
import { showLoop } from '../demo/loop.ts';
import { showRun } from '../demo/run.ts';

interface Options extends CommonOptions {
  readonly full?: boolean;
  readonly dir?: string;
}

const defaultDirectory = ({ environment, uid }: Context): RawPath =>
  utf8ToRaw(`${environment['TMPDIR'] ?? '/tmp'}/holotype-demo-${String(uid)}`);

export const demoCommand = (context: Context): Command =>
  makeCommand(
    'demo',
    'Freeze a small analysis on this machine and replay it as another user, as `npm start` does.',
    ['holotype demo', 'holotype demo --full --dir /scratch/demo'],
  )
    .option('--full', 'capture, rebuild and verify the whole machine instead')
    .option('--dir <dir>', 'where to write everything')
    .action(async (options: Options) => {
      const all = options.dir === undefined ? defaultDirectory(context) : toPath(context, options.dir);
      const analysis = options.full ? undefined : makeAnalysis(all);
      if (analysis) await showRun(context, all, analysis);
      else await showLoop(context, all, options.full ?? false);
      context.terminal.print(
        `\ndisk used  ${await diskUsed(all)} in ${rawToText(all)}; remove it with  rm -rf ${rawToText(all)}`,
      );
    });
