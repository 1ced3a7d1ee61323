import { exitCodes, rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toTypedCapsule,
  unreadable,
  toPath,
  withPackages,
  workflowContext,
} from '@holotype/command';
import { type Command, Option } from 'commander';
import {
  build,
  BuildError,
  type BuilderName,
  builderNames,
  isPredicted,
  listTargets,
} from '@holotype/workflows';
import { imageLines, recipeLines, targetLines } from '../recipe-lines.ts';

interface Options extends CommonOptions {
  readonly force?: boolean;
  readonly singleId?: boolean;
  readonly target?: string;
  readonly output?: string;
  readonly list?: boolean;
  readonly with?: BuilderName;
}

const missing = (what: string, hint: string) => new BuildError('BUILD_OPTION_MISSING', what, { hint });

const show = ({ terminal }: Context, options: Options, document: object, lines: readonly string[]) => {
  if (options.json) terminal.json(document);
  else for (const line of lines) terminal.print(line);
};

export const buildCommand = (context: Context): Command =>
  withPackages(
    makeCommand('build', 'Write a recipe that people can read and edit, with all files that it needs.', [
      'holotype build --list                                            # list the targets, and what each cannot express',
      'holotype build f.capsule --target slurm -o recipe && sbatch recipe/job.sh',
      'holotype build f.capsule --target containerfile -o recipe --with buildah    # also build it, and compare',
    ]),
  )
    .argument('[capsule]', 'a capsule or a locked capture')
    .option('--target <name>', 'the format of the recipe, see --list')
    .option('-o, --output <dir>', 'the directory to write')
    .option('--list', 'list the targets, and what each cannot express')
    .addOption(
      new Option(
        '--with <engine>',
        'also build it, and compare what was lost with what was predicted',
      ).choices([...builderNames]),
    )
    .option('--single-id', 'for engines without subordinate user ids: make root own everything')
    .option('--force', 'replace an existing recipe')
    .action(async (capsule: string | undefined, options: Options) => {
      if (options.list) {
        const targets = await listTargets(context);
        show(context, options, { targets }, targets.flatMap(targetLines));
        return;
      }
      if (capsule === undefined)
        throw missing(
          'No capsule was named',
          'as in `holotype build f.capsule --target containerfile -o recipe`',
        );
      if (options.output === undefined)
        throw missing('No output directory was given for the recipe', 'add `-o DIR`');
      const output = toPath(context, options.output);
      const found = await toTypedCapsule(context, capsule, options);
      if (options.target === 'slurm' && found.at !== 'here')
        throw unreadable(
          `A job needs its capsule as a file that every node sees, and ${capsule} is none`,
          'fetch it first, from a registry by `holotype pull`',
        );
      const { recipe, image } = await build(workflowContext(context, options), {
        ...{ capsule: found.path, file: found.file },
        target: options.target,
        output,
        force: options.force,
        singleId: options.singleId,
        engine: options.with,
      });
      show(context, options, image ? { recipe, image } : recipe, [
        ...recipeLines(recipe),
        `recipe   ${rawToText(output)}`,
        ...(image ? imageLines(image) : []),
      ]);
      if (image && !image.losses.every(isPredicted)) context.endWith({ code: exitCodes.differs });
    });
