import { loadTree, openCapsule } from '@holotype/capsule';
import { lockOf } from '@holotype/rebuild';
import type { Target } from '@holotype/builder';
import { baseOf, documentDigest, type RawPath, rawToText, type Recipe } from '@holotype/model';
import { beginStage, needSpace, type Stage, type WorkflowContext } from '@holotype/workflows-replay';
import { formatBytes } from '@holotype/terminal/words';
import { BuildError } from './errors.ts';
import { expectedOutputs } from './expected-outputs.ts';
import { lookInto } from './look-into.ts';
import { writeRecipe } from './write-recipe.ts';

export interface RecipeWishes {
  readonly capsule: RawPath;
  /** What it is called; default: as it is here. */
  readonly file?: string | undefined;
  readonly target: Target;
  /** The directory to make. */
  readonly output: RawPath;
  /** Replaces a recipe that is there. */
  readonly force?: boolean;
  /** For a builder without subordinate user ids: everything belongs to root. */
  readonly singleId?: boolean;
}

/** Writes the recipe of a capsule for one target. */
export const buildRecipeOf = async (
  context: WorkflowContext,
  { capsule, file, target, output, force = false, singleId = false }: RecipeWishes,
): Promise<Recipe> => {
  const { buildRecipe, needsPackages } = await import('@holotype/builder');
  const { store, signal, tool } = context;
  const reader = await openCapsule(capsule);
  let step: Stage | undefined;
  try {
    const { manifest } = reader;
    if (target.needsRun && !manifest.run)
      throw new BuildError(
        'BUILD_NEEDS_RUN',
        `${rawToText(capsule)} contains a machine, not a run, and ${target.name} replays a run`,
        {
          hint: 'freeze the command first, or choose a target that builds an image: `holotype build --list`',
        },
      );
    const lock = lockOf(reader);
    const tree = await loadTree(reader);
    const found = needsPackages(target)
      ? await lookInto(context, reader, lock, store, tree)
      : { shipped: [], contents: new Map<RawPath, string>() };
    const recipe = buildRecipe(target, {
      tool,
      manifest,
      manifestDigest: documentDigest(reader.written),
      lock,
      lockDigest: documentDigest(reader.writtenLock ?? lock),
      tree,
      ...found,
      outputs: manifest.run ? expectedOutputs(manifest.run) : [],
      capsule: file ?? rawToText(baseOf(capsule)),
      capsulePath: capsule,
      directory: output,
      singleId,
    });
    const total = recipe.document.steps.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
    needSpace(output, total, 'The recipe');
    step = beginStage(context, 'write-recipe', 'Writing the recipe', { unit: 'bytes', total });
    const document = await writeRecipe({
      reader,
      lock,
      store,
      tree,
      recipe,
      output,
      replace: force,
      onProgress: step.advance,
      signal,
    });
    step.done(formatBytes(document.files.reduce((sum, { size }) => sum + size, 0)));
    return document;
  } finally {
    step?.[Symbol.dispose]();
    reader.close();
  }
};
