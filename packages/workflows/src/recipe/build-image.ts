import type { ChosenBuilder } from '@holotype/runtimes';
import { makeScratch, removeTree, writeWhole } from '@holotype/host';
import { baseOf, type RawPath, rawToUtf8, type Recipe } from '@holotype/model';
import { tell, verify, type WorkflowContext } from '@holotype/workflows-replay';
import { compareLosses, type LossRow } from './compare-losses.ts';

export interface ImageOutcome {
  readonly engine: string;
  /** What people call it when they use the engine. */
  readonly image: string;
  /** Of the build alone. */
  readonly seconds: number;
  /** Paths that are the same in everything that can be held here, of how many. */
  readonly identical: number;
  readonly total: number;
  readonly losses: readonly LossRow[];
}

/** A name that every engine takes. */
const imageName = (recipe: RawPath): string =>
  rawToUtf8(baseOf(recipe))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '') || 'recipe';

/** Builds a recipe, reads the image back, and compares what is lost with what was predicted. What the engine said is kept beside the recipe. Throws EngineError. */
export const buildImage = async (
  context: WorkflowContext,
  builder: ChosenBuilder,
  capsule: RawPath,
  recipe: RawPath,
  { losses }: Recipe,
): Promise<ImageOutcome> => {
  const scratch = makeScratch('holotype-build');
  try {
    tell(context, 'BUILDING', `building with ${builder.name}`);
    const started = performance.now();
    const job = { caller: context.environment, scratch, recipe, name: imageName(recipe) };
    const built = await builder.build(job);
    const seconds = (performance.now() - started) / 1000;
    writeWhole(`${recipe}.log`, Buffer.from(built.log));
    const { report } = await verify(context, await built.open(scratch), capsule, false);
    const { fidelity } = report;
    if (!fidelity) throw new Error('a comparison has no fidelity');
    return {
      engine: builder.name,
      image: built.reference,
      seconds,
      identical: fidelity.identical,
      total: fidelity.total,
      losses: compareLosses(losses, fidelity),
    };
  } finally {
    removeTree(scratch);
  }
};
