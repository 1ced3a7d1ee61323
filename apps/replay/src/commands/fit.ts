import { exitCodes, type FormName, type Report } from '@holotype/model';
import { type Command, Option } from 'commander';
import { fit, fitRecorded, renderTerminal } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  formOption,
  makeCommand,
  toPath,
  toTypedCapsule,
  withStorePlace,
  workflowContext,
} from '@holotype/command';

interface Options extends CommonOptions {
  readonly form: FormName;
  readonly output: string;
  readonly host?: string;
}

export const fitCommand = (context: Context): Command =>
  withStorePlace(
    makeCommand('fit', 'Check whether this machine can run the environment; nothing is downloaded.', [
      'holotype fit my.capsule',
      'holotype fit my.capsule --form oci -o /scratch/image.tar',
      'holotype fit my.capsule --host node.json   # recorded there: holotype capture --facts node.json',
    ]),
  )
    .argument('<capsule>', 'a capsule or a locked capture')
    .addOption(formOption())
    .option('-o, --output <path>', 'where it would be rebuilt', '.')
    .addOption(
      new Option(
        '--host <record>',
        'ask about another machine: its facts, a capture or a capsule of it',
      ).conflicts(['output', 'store']),
    )
    .action(async (capsule: string, options: Options) => {
      const report = await ask(context, capsule, options);
      if (options.json) context.terminal.json(report);
      else for (const line of renderTerminal(report, context.terminal.style)) context.terminal.print(line);
      if (report.verdict === 'fail') context.endWith({ code: exitCodes.differs });
    });

const ask = async (context: Context, capsule: string, options: Options): Promise<Report> => {
  const { host } = options;
  const workflow = workflowContext(context, options);
  const { path, name } = await toTypedCapsule(context, capsule, options);
  const asked = { capsule: path, name, form: options.form };
  if (host !== undefined) return fitRecorded(workflow, { ...asked, host: toPath(context, host) });
  return (await fit(workflow, { ...asked, output: toPath(context, options.output) })).report;
};
