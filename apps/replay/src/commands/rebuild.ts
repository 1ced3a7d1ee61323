import { type FormName, HolotypeError, rawToText } from '@holotype/model';
import type { Command } from 'commander';
import { rebuild } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  formOption,
  makeCommand,
  toCapsulePath,
  toPath,
  withPackages,
  workflowContext,
} from '@holotype/command';

interface Options extends CommonOptions {
  readonly form: FormName;
  readonly output?: string;
  readonly force?: boolean;
}

class UsageError extends HolotypeError<'USAGE_OUTPUT_MISSING'> {}

export const rebuildCommand = (context: Context): Command =>
  withPackages(
    makeCommand('rebuild', 'Rebuild the environment, without root and without running any of it.', [
      'holotype rebuild my.capsule -o r               # a directory, for holotype run',
      'holotype rebuild my.capsule --form check       # rebuild and compare every byte, write nothing',
      'holotype rebuild my.capsule --form oci -o image.tar && podman load -i image.tar',
      'holotype rebuild my.capsule --form sif -o my.sif && apptainer exec --no-home my.sif python3',
    ]),
  )
    .argument('<capsule>', 'a capsule or a locked capture')
    .addOption(formOption())
    .option('-o, --output <path>', 'where to write it')
    .option('--force', 'replace an existing output')
    .action(async (capsule: string, options: Options) => {
      if (options.output === undefined && options.form !== 'check') {
        throw new UsageError('USAGE_OUTPUT_MISSING', `The form ${options.form} needs an output path`, {
          hint: 'add `-o PATH`',
        });
      }
      const output = toPath(context, options.output ?? 'nothing');
      const { form, force } = options;
      const { digests } = await rebuild(workflowContext(context, options), {
        capsule: await toCapsulePath(context, capsule, options),
        output,
        form,
        force,
      });
      const { terminal } = context;
      const place = options.form === 'check' ? undefined : rawToText(output);
      if (options.json)
        terminal.json({ form: options.form, ...(place !== undefined && { output: place }), digests });
      else {
        for (const [name, digest] of Object.entries(digests))
          terminal.print(`${name.padEnd(8)} ${digest}  as the Lock says`);
        if (place !== undefined) terminal.print(`rebuilt  ${place}`);
        if (options.form === 'dir')
          terminal.print(
            `next     holotype verify ${place ?? ''} ${capsule} ; holotype run ${place ?? ''} -- COMMAND`,
          );
      }
    });
