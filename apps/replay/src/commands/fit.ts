import { exitCodes, type FormName, printJson } from '@holotype/model';
import type { Command } from 'commander';
import { fit, renderTerminal } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  formOption,
  makeCommand,
  toPath,
  withStorePlace,
  workflowContext,
} from '@holotype/command';

interface Options extends CommonOptions {
  readonly form: FormName;
  readonly output: string;
}

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
    .action(async (capsule: string, options: Options) => {
      const { report } = await fit(workflowContext(context, options), {
        capsule: toPath(context, capsule),
        form: options.form,
        output: toPath(context, options.output),
      });
      if (options.json) context.terminal.print(printJson(report).trimEnd());
      else for (const line of renderTerminal(report, context.terminal.style)) context.terminal.print(line);
      if (report.verdict === 'fail') context.endWith({ code: exitCodes.differs });
    });
