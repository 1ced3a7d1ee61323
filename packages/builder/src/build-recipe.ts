import type { Recipe } from '@holotype/model';
import { blocks } from './blocks/index.ts';
import { divide } from './division.ts';
import { BuilderError, type BuilderInput, type OutputFile, type Step, wrap } from '@holotype/ecosystems';
import type { Plan, Target } from './target.ts';

export interface BuiltRecipe {
  /** Everything beside the document, in the order of paths. */
  readonly files: readonly OutputFile[];
  /** The document, but for its files: their hashes are known when they are written. */
  readonly document: Omit<Recipe, 'files'>;
}

/** Steps and losses of the blocks that the target uses. */
export const planRecipe = (target: Target, input: BuilderInput): Plan => {
  const division = divide(input);
  const used = blocks.filter(({ name }) => target.blocks?.includes(name) ?? true);
  const planned = used.map((block) => block.plan(input, division));
  return {
    input,
    follow: division.follow,
    steps: planned.flatMap(({ steps }) => steps.map((step) => ({ ...step, why: step.why.flatMap(wrap) }))),
    losses: planned.flatMap(({ losses }) => losses),
  };
};

const contentOf = (step: Step): Pick<Recipe['steps'][number], 'files' | 'packages' | 'paths' | 'bytes'> => {
  switch (step.kind) {
    case 'place': {
      const { members, path } = step.archive;
      const sizes = members.map(({ entry, from }) => (from && entry.type === 'file' ? entry.size : 0));
      return {
        files: [path],
        ...(step.packages.length > 0 && { packages: [...step.packages] }),
        paths: members.length,
        bytes: sizes.reduce((sum, size) => sum + size, 0),
      };
    }
    case 'install':
      return {
        files: [step.script.path, ...step.files.map(({ path }) => path)],
        packages: [...step.packages],
      };
    case 'prune':
    case 'check':
      return { files: [step.script.path, ...step.lists.map(({ path }) => path)] };
    case 'note':
    case 'start':
      return { files: [] };
  }
};

/** Plans, renders, and reads back what was rendered. Throws BuilderError. */
export const buildRecipe = (target: Target, input: BuilderInput): BuiltRecipe => {
  const plan = planRecipe(target, input);
  const rendered = target.render(plan);
  const disagreement = target.readBack(plan, rendered);
  if (disagreement !== undefined)
    throw new BuilderError(
      'BUILDER_READ_BACK',
      `The ${target.name} recipe does not say what was planned: ${disagreement}`,
      'this is a bug of holotype; please report it',
    );
  const { tool, manifest, manifestDigest, lockDigest } = input;
  return {
    files: rendered.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    document: {
      recipeVersion: '1-0-0',
      tool,
      target: target.name,
      ...(input.singleId && { variant: 'single-id' }),
      covers: { manifest: manifestDigest, tree: manifest.tree.digest, lock: lockDigest },
      steps: plan.steps.map((step) => ({
        id: step.id,
        kind: step.kind,
        title: step.title,
        why: [...step.why],
        ...contentOf(step),
      })),
      losses: [...plan.losses, ...rendered.losses],
    },
  };
};
