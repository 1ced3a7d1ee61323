import { type Target, targets } from '@holotype/builder';
import { type BuilderName, builderNames, chooseBuilder, detectBuilders } from '@holotype/runtimes';
import { exitCodes, printJson, rawToText, type Recipe } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  withPackages,
  workflowContext,
} from '@holotype/command';
import { type Command, Option } from 'commander';
import { BuildError, buildImage, buildRecipe, isForeseen } from '@holotype/workflows';
import { imageLines, recipeLines, targetLines } from '../recipe-lines.ts';

interface Options extends CommonOptions {
  readonly force?: boolean;
  readonly singleId?: boolean;
  readonly target?: string;
  readonly output?: string;
  readonly list?: boolean;
  readonly with?: BuilderName;
}

const listTargets = async ({ terminal, environment }: Context, json: boolean): Promise<void> => {
  const builders = await detectBuilders(environment);
  const list = targets.map(({ name, summary, cannot, engines }) => ({
    name,
    summary,
    cannot,
    engines,
    here: builders
      .filter(({ builds }) => builds.includes(name))
      .map(({ name: engine, usable, why }) => ({ name: engine, usable, why })),
  }));
  if (json) terminal.print(printJson({ targets: list }).trimEnd());
  else for (const line of list.flatMap(targetLines)) terminal.print(line);
};

const missing = (what: string, hint: string) => new BuildError('BUILD_OPTION_MISSING', what, { hint });

const targetOf = (name: string | undefined): Target => {
  const target = targets.find((one) => one.name === name);
  if (target) return target;
  throw new BuildError(
    'BUILD_TARGET_UNKNOWN',
    name === undefined ? 'No target was named' : `There is no target ${name}`,
    { hint: `one of ${targets.map((one) => one.name).join(', ')}: \`holotype build --list\`` },
  );
};

const show = (
  { terminal }: Context,
  options: Options,
  document: Recipe | object,
  lines: readonly string[],
) => {
  if (options.json) terminal.print(printJson(document).trimEnd());
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
        await listTargets(context, options.json ?? false);
        return;
      }
      if (capsule === undefined)
        throw missing(
          'No capsule was named',
          'as in `holotype build f.capsule --target containerfile -o recipe`',
        );
      if (options.output === undefined)
        throw missing('No output directory was given for the recipe', 'add `-o DIR`');
      const target = targetOf(options.target);
      const output = toPath(context, options.output);
      const source = toPath(context, capsule);
      const builder = options.with && (await chooseBuilder(options.with, target.name, context.environment));
      const workflow = workflowContext(context, options);
      const singleId = options.singleId ?? builder?.singleId ?? false;
      const recipe = await buildRecipe(workflow, {
        capsule: source,
        target,
        output,
        singleId,
        force: options.force ?? false,
      });
      const lines = [...recipeLines(recipe), `recipe   ${rawToText(output)}`];
      if (!builder) {
        show(context, options, recipe, lines);
        return;
      }
      const image = await buildImage(workflow, builder, source, output, recipe);
      show(context, options, { recipe, image }, [...lines, ...imageLines(image)]);
      if (!image.losses.every(isForeseen)) context.endWith({ code: exitCodes.differs });
    });
