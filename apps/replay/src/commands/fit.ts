import { exitCodes, printJson } from '@holotype/model';
import { renderTerminal } from '@holotype/verify';
import type { Command } from 'commander';
import { askFit, type Context, type FitOptions, toPath } from '@holotype/workflows-replay';
import { formOption, makeCommand, withStorePlace } from '@holotype/command';

export const fitCommand = (context: Context): Command =>
  withStorePlace(
    makeCommand('fit', 'Check whether this machine can run the environment; nothing is downloaded.', [
      'holotype fit my.capsule',
      'holotype fit my.capsule --form oci -o /scratch/image.tar',
    ]),
  )
    .argument('<capsule>', 'a capsule or a locked capture')
    .addOption(formOption())
    .option('-o, --output <path>', 'where it would be rebuilt', '.')
    .action(async (capsule: string, options: FitOptions) => {
      const { report } = await askFit(context, toPath(context, capsule), options);
      if (options.json) context.terminal.print(printJson(report).trimEnd());
      else for (const line of renderTerminal(report, context.terminal.style)) context.terminal.print(line);
      if (report.verdict === 'fail') context.setExitCode(exitCodes.differs);
    });
