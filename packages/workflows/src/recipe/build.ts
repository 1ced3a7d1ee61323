import { type BuilderName, chooseBuilder } from '@holotype/runtimes';
import type { RawPath, Recipe } from '@holotype/model';
import type { WorkflowContext } from '@holotype/workflows-replay';
import { buildImage, type ImageOutcome } from './build-image.ts';
import { buildRecipeOf } from './build-recipe.ts';
import { targetNamed } from './targets.ts';

export interface BuildRequest {
  readonly capsule: RawPath;
  /** What it is called; default: as it is here. */
  readonly file?: string | undefined;
  /** The name of a target, as `listTargets` has it. */
  readonly target: string | undefined;
  /** The directory to make. */
  readonly output: RawPath;
  /** Replaces a recipe that is there. */
  readonly force?: boolean | undefined;
  /** Everything belongs to root; default: as the engine needs it. */
  readonly singleId?: boolean | undefined;
  /** Also builds the image, by this engine. */
  readonly engine?: BuilderName | undefined;
}

export interface Built {
  readonly recipe: Recipe;
  /** Undefined: no engine was asked for. */
  readonly image: ImageOutcome | undefined;
}

/**
 * Writes the recipe of a capsule for one target, and builds it where an engine is named: what is lost is compared with what was predicted. Throws
 * BuildError, EngineError, HostError.
 */
export const buildCapsule = async (
  context: WorkflowContext,
  { capsule, file, target: name, output, force, singleId, engine }: BuildRequest,
): Promise<Built> => {
  const target = await targetNamed(name);
  const builder = engine && (await chooseBuilder(engine, target.name, context.environment));
  const recipe = await buildRecipeOf(context, {
    capsule,
    file,
    target,
    output,
    singleId: singleId ?? builder?.singleId ?? false,
    force: force ?? false,
  });
  return {
    recipe,
    image: builder && (await buildImage(context, builder, capsule, output, recipe)),
  };
};
