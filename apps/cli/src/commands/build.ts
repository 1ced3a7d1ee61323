import { targets } from '@holotype/builder';
import { printJson, rawToText, type RecipeLoss } from '@holotype/model';
import { type Context, makeCommand, toPath, withStore } from '@holotype/replay';
import { formatCount } from '@holotype/terminal';
import type { Command } from 'commander';
import { buildRecipeOf, type BuildOptions } from '../build/build.ts';
import { BuildError } from '../build/errors.ts';

interface Options extends BuildOptions {
  readonly target?: string;
  readonly output?: string;
  readonly list?: boolean;
}

const listTargets = (context: Context, json: boolean): void => {
  const { terminal } = context;
  const list = targets.map(({ name, summary, cannot, engines }) => ({ name, summary, cannot, engines }));
  if (json) {
    terminal.print(printJson({ targets: list }).trimEnd());
    return;
  }
  for (const { name, summary, cannot, engines } of list) {
    terminal.print(`${name.padEnd(14)} ${summary}`);
    terminal.print(`${''.padEnd(14)} built by ${engines.join(', ')}`);
    for (const line of cannot) terminal.print(`${''.padEnd(14)} cannot express: ${line}`);
  }
};

const lossLine = ({ code, what, count, examples }: RecipeLoss): string =>
  `  ${formatCount(count).padStart(9)}  ${what} [${code}]${examples.length > 0 ? `, such as ${examples[0] ?? ''}` : ''}`;

const missing = (what: string, hint: string) => new BuildError('BUILD_OPTION_MISSING', what, { hint });

export const buildCommand = (context: Context): Command =>
  withStore(
    makeCommand('build', 'A recipe that people read and edit, with all files that it needs beside it.', [
      'holotype build --list                                            # targets, and what each cannot express',
      'holotype build f.capsule --target slurm -o recipe && sbatch recipe/job.sh',
      'holotype build f.capsule --target containerfile -o recipe && buildah build --network none recipe',
    ]),
  )
    .argument('[capsule]', 'a capsule, or a locked capture')
    .option('--target <name>', 'the format: see --list')
    .option('-o, --output <dir>', 'the directory to make')
    .option('--list', 'the targets, and what each cannot express')
    .option('--single-id', 'for a builder without subordinate user ids: everything belongs to root')
    .option('--force', 'replace a recipe that is there')
    .action(async (capsule: string | undefined, options: Options) => {
      const { terminal } = context;
      if (options.list) {
        listTargets(context, options.json ?? false);
        return;
      }
      if (capsule === undefined)
        throw missing(
          'No capsule was named',
          'as in `holotype build f.capsule --target containerfile -o recipe`',
        );
      if (options.output === undefined) throw missing('A recipe needs a place to go', 'add `-o DIR`');
      const target = targets.find(({ name }) => name === options.target);
      if (!target)
        throw new BuildError(
          'BUILD_TARGET_UNKNOWN',
          options.target === undefined ? 'No target was named' : `There is no target ${options.target}`,
          { hint: `one of ${targets.map(({ name }) => name).join(', ')}: \`holotype build --list\`` },
        );
      const output = toPath(context, options.output);
      const recipe = await buildRecipeOf(context, toPath(context, capsule), target, output, options);
      if (options.json) {
        terminal.print(printJson(recipe).trimEnd());
        return;
      }
      for (const { title, paths } of recipe.steps)
        terminal.print(
          `  ${paths === undefined ? ''.padStart(9) : formatCount(paths).padStart(9)}  ${title}`,
        );
      if (recipe.losses.length > 0) {
        terminal.print('a build of it will not give back:');
        for (const loss of recipe.losses) terminal.print(lossLine(loss));
      }
      terminal.print(`recipe   ${rawToText(output)}`);
    });
